"""What review says and hears about spots on the wire."""

from __future__ import annotations

from apiflask.validators import Length, OneOf
from marshmallow import fields

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.neighbourhoods.schemas import GeoJsonPolygon, LonLat
from wijkwandeling.review.schemas import VERDICTS, Point
from wijkwandeling.wire import Answer, WireSchema, Words


class SpotsQuery(WireSchema):
    decision = fields.String(load_default="all", validate=OneOf(("all", "approved")))


class SpotIn(WireSchema):
    title = Words(
        required=True,
        validate=Length(max=160),
        metadata={"description": "De naam van de plek. Leeg: de plek heet weer naar zijn nummer."},
    )


class KindCounts(Answer):
    strength = fields.Integer()
    weakness = fields.Integer()
    opportunity = fields.Integer()


class SpotProperties(Answer):
    spot_id = fields.String()
    number = fields.Integer()
    title = fields.String(allow_none=True)
    counts = fields.Nested(KindCounts)
    point_count = fields.Integer()
    approved_count = fields.Integer()
    centre = fields.Nested(LonLat)
    photo_urls = fields.List(fields.String())


class SpotFeature(Answer):
    type = fields.String(validate=OneOf(("Feature",)))
    id = fields.String()
    geometry = fields.Nested(GeoJsonPolygon)
    properties = fields.Nested(SpotProperties)


class LoosePointProperties(Answer):
    observation_id = fields.String()
    kind = fields.String(validate=OneOf(KINDS))
    verdict = fields.String(validate=OneOf(VERDICTS))


class LoosePointFeature(Answer):
    type = fields.String(validate=OneOf(("Feature",)))
    id = fields.String()
    geometry = fields.Dict(metadata={"description": "GeoJSON Point, in lengte en breedte."})
    properties = fields.Nested(LoosePointProperties)


class LoosePoints(Answer):
    type = fields.String(validate=OneOf(("FeatureCollection",)))
    features = fields.List(fields.Nested(LoosePointFeature))


class SpotCollection(Answer):
    type = fields.String(validate=OneOf(("FeatureCollection",)))
    features = fields.List(fields.Nested(SpotFeature))
    loose_points = fields.Nested(LoosePoints)


class SpotDetail(Answer):
    spot_id = fields.String()
    number = fields.Integer()
    title = fields.String(allow_none=True)
    outline = fields.Nested(GeoJsonPolygon)
    centre = fields.Nested(LonLat)
    counts = fields.Nested(KindCounts)
    points = fields.List(fields.Nested(Point))
    extent_m = fields.Float(metadata={"description": "De grootste afstand tussen twee punten, in meters."})
    first_at = fields.DateTime(allow_none=True)
    last_at = fields.DateTime(allow_none=True)
    walker_count = fields.Integer()
