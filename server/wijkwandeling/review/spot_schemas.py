"""What review says and hears about spots on the wire."""

from __future__ import annotations

from apiflask.validators import OneOf
from marshmallow import fields

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.neighbourhoods.schemas import GeoJsonPolygon, LonLat
from wijkwandeling.review.schemas import VERDICTS
from wijkwandeling.wire import Answer, WireSchema


class SpotsQuery(WireSchema):
    decision = fields.String(load_default="all", validate=OneOf(("all", "approved")))


class KindCounts(Answer):
    strength = fields.Integer()
    weakness = fields.Integer()
    opportunity = fields.Integer()


class SpotProperties(Answer):
    spot_id = fields.String()
    number = fields.Integer()
    title = fields.String(allow_none=True)
    revision = fields.Integer(metadata={"description": "Gaat omhoog bij elk besluit van iemand over deze plek."})
    pinned = fields.Boolean(metadata={"description": "De plek blijft, ook zonder punten."})
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
