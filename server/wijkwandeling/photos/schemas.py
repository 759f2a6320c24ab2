"""What photos say and hear on the wire."""

from __future__ import annotations

from typing import Any

from apiflask.validators import Length, OneOf, Range
from marshmallow import ValidationError, fields, validates_schema

from wijkwandeling.wire import Answer, WireSchema, Words

REDACTION_KINDS = ("face", "plate", "other")
SOURCES = ("machine", "person")
SEARCHES = ("pending", "searched", "failed")
SHOWN_STATES = ("proposed", "confirmed", "rejected")
DECIDABLE_STATES = ("confirmed", "rejected", "removed")
UUID_LENGTH = 36
DECIDED_MAX = 200
DRAWN_MAX = 50
# Less than this of a picture nobody can draw or see; and what sums of rounded parts may be off.
SMALLEST = 0.002
ROUNDING = 0.001

PART = {"description": "Deel van de rechtop gezette foto, van 0 tot 1."}


class PhotoTold(Answer):
    """What a photo says of itself, read and as it stands in its tags. All null before it was looked at."""

    lon = fields.Float(allow_none=True)
    lat = fields.Float(allow_none=True)
    place_reason = fields.String(allow_none=True, metadata={"description": "Waarom deze plaats niet telt."})
    accuracy_m = fields.Float(allow_none=True)
    direction_deg = fields.Float(allow_none=True)
    taken_at = fields.String(allow_none=True)
    tags = fields.Dict(keys=fields.String(), values=fields.String())


class PhotoRegion(Answer):
    redaction_id = fields.String()
    kind = fields.String(validate=OneOf(REDACTION_KINDS))
    source = fields.String(validate=OneOf(SOURCES))
    state = fields.String(validate=OneOf(SHOWN_STATES))
    x = fields.Float(metadata=PART)
    y = fields.Float(metadata=PART)
    width = fields.Float(metadata=PART)
    height = fields.Float(metadata=PART)
    score = fields.Float(allow_none=True, metadata={"description": "Hoe zeker de computer is, van 0 tot 1."})


class PhotoRedaction(Answer):
    """Null as a whole while a photo has no pictures."""

    search = fields.String(
        validate=OneOf(SEARCHES), metadata={"description": "failed: er is niet naar gezichten gezocht."}
    )
    revision = fields.Integer(metadata={"description": "Voor If-Match, en bij een besluit over het punt."})
    burnt = fields.Boolean(metadata={"description": "Of de foto al laat zien wat er besloten is."})
    regions = fields.List(fields.Nested(PhotoRegion))


class RegionDecision(WireSchema):
    redaction_id = Words(required=True, validate=Length(max=UUID_LENGTH))
    state = fields.String(required=True, validate=OneOf(DECIDABLE_STATES))


class DrawnRegion(WireSchema):
    kind = fields.String(required=True, validate=OneOf(REDACTION_KINDS))
    x = fields.Float(required=True, validate=Range(0, 1), metadata=PART)
    y = fields.Float(required=True, validate=Range(0, 1), metadata=PART)
    width = fields.Float(required=True, validate=Range(SMALLEST, 1), metadata=PART)
    height = fields.Float(required=True, validate=Range(SMALLEST, 1), metadata=PART)

    @validates_schema
    def within_the_picture(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if max(data["x"] + data["width"], data["y"] + data["height"]) > 1 + ROUNDING:
            raise ValidationError("Dit vlak ligt niet helemaal op de foto.", "width")


class RedactionChange(WireSchema):
    decided = fields.List(fields.Nested(RegionDecision), load_default=list, validate=Length(max=DECIDED_MAX))
    drawn = fields.List(fields.Nested(DrawnRegion), load_default=list, validate=Length(max=DRAWN_MAX))
