"""What goes over the wire about imported photos."""

from __future__ import annotations

from apiflask import Schema
from apiflask.fields import Float, Integer, List, Nested, String
from apiflask.validators import OneOf, Range

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.wire import WireSchema

TRACK_MAX_BYTES = 10 * 1000 * 1000
# A camera that was never set is fifty years behind.
LAG_MAX_SECONDS = 3_200_000_000


class ImportQuery(Schema):
    kind = String(required=True, validate=OneOf(KINDS, error="Dit soort punt bestaat niet."))
    camera_lag_seconds = Integer(
        data_key="cameraLagSeconds",
        load_default=0,
        validate=Range(min=-LAG_MAX_SECONDS, max=LAG_MAX_SECONDS, error="Dit verschil kan niet."),
        metadata={"description": "Zoveel seconden loopt de klok van de camera achter."},
    )


class ImportedPlace(WireSchema):
    lon = Float(required=True)
    lat = Float(required=True)
    source = String(required=True)


class ImportedPhoto(WireSchema):
    """What became of one file; ``reason``: the code of why it was refused, or why it has no place."""

    outcome = String(required=True, validate=OneOf(["imported", "duplicate", "refused"]))
    reason = String(required=True, allow_none=True)
    place = Nested(ImportedPlace, required=True, allow_none=True)
    taken_at = String(required=True, allow_none=True)
    observation_id = String(required=True, allow_none=True)


class PlacedPoint(WireSchema):
    observation_id = String(required=True)
    place = Nested(ImportedPlace, required=True)


class PlacedPhotos(WireSchema):
    points = List(Nested(PlacedPoint), required=True)
    unplaced = Integer(required=True, metadata={"description": "Zoveel foto's hebben nog geen plaats."})
