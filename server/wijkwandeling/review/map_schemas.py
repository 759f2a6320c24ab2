"""What the map of spots says and hears on the wire."""

from __future__ import annotations

from typing import Any

from apiflask.validators import Length, OneOf, Range
from marshmallow import ValidationError, fields, validates_schema

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review.schemas import UUID_LENGTH, VERDICTS
from wijkwandeling.review.spot_schemas import KindCounts
from wijkwandeling.wire import Answer, WireSchema, Words

CLOSEST_M, FARTHEST_M = 10, 60


class Numbers(fields.List[Any]):
    """Lists of numbers that go out as they are: looking at each would take longer than finding them."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return value


class MapQuery(WireSchema):
    kind = fields.String(load_default=None, validate=OneOf(KINDS))
    theme_id = Words(load_default=None, validate=Length(max=UUID_LENGTH))
    walk_id = Words(load_default=None, validate=Length(max=UUID_LENGTH))
    first_day = fields.Date(load_default=None, metadata={"description": "Vanaf deze dag, die dag zelf ook."})
    last_day = fields.Date(load_default=None, metadata={"description": "Tot en met deze dag."})

    @validates_schema
    def the_first_day_comes_first(self, data: dict[str, Any], **_kwargs: Any) -> None:
        first, last = data.get("first_day"), data.get("last_day")
        if first and last and last < first:
            raise ValidationError("Deze dag ligt voor de eerste dag.", "lastDay")


class PreviewQuery(MapQuery):
    distance_m = fields.Integer(
        required=True,
        validate=Range(CLOSEST_M, FARTHEST_M),
        metadata={"description": "Punten die zo dicht bij elkaar liggen, in meters, horen bij elkaar."},
    )


RING = {"description": "De rand, rond: posities als [lengtegraad, breedtegraad], WGS84."}
POSITION = {"description": "[lengtegraad, breedtegraad], WGS84."}


class MapSpot(Answer):
    spot_id = fields.String()
    number = fields.Integer()
    title = fields.String(allow_none=True)
    revision = fields.Integer(metadata={"description": "De versie voor If-Match."})
    pinned = fields.Boolean()
    ring = Numbers(fields.List(fields.Float()), metadata=RING)
    counts = fields.Nested(KindCounts)
    point_count = fields.Integer()
    photo_urls = fields.List(fields.String())


class MapPoint(Answer):
    observation_id = fields.String()
    kind = fields.String(validate=OneOf(KINDS))
    position = Numbers(fields.Float(), allow_none=True, metadata=POSITION)
    note = fields.String(metadata={"description": "De eerste woorden."})
    verdict = fields.String(validate=OneOf(VERDICTS))
    direction_deg = fields.Float(
        allow_none=True, metadata={"description": "Kijkrichting in graden vanaf het noorden, met de klok mee."}
    )


class SpotMap(Answer):
    spots = fields.List(fields.Nested(MapSpot))
    loose = fields.List(fields.Nested(MapPoint), metadata={"description": "Leeg voor wie geen losse punten mag zien."})


class PreviewGroup(Answer):
    number = fields.Integer()
    ring = Numbers(fields.List(fields.Float()), metadata=RING)
    counts = fields.Nested(KindCounts)
    point_count = fields.Integer()
    spot_numbers = fields.List(
        fields.Integer(), metadata={"description": "De plekken van nu waarvan er punten in zitten."}
    )
    loose_count = fields.Integer(metadata={"description": "Hoeveel punten erin zitten die nu los liggen."})


class PreviewPoint(Answer):
    observation_id = fields.String()
    kind = fields.String(validate=OneOf(KINDS))
    position = Numbers(fields.Float(), metadata=POSITION)


class SpotPreview(Answer):
    distance_m = fields.Integer()
    groups = fields.List(fields.Nested(PreviewGroup))
    loose = fields.List(fields.Nested(PreviewPoint))
    spot_count = fields.Integer(metadata={"description": "Hoeveel plekken deze punten nu maken."})
