"""What review says and hears about corrections on the wire."""

from __future__ import annotations

from typing import Any

from apiflask.validators import Length, OneOf, Range
from marshmallow import ValidationError, fields, validates_schema

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review.leave_out import LABELS
from wijkwandeling.wire import Answer, OneLine, WireSchema, Words

LEFT_OUT_MAX = 50


class EffectivePlace(Answer):
    lon = fields.Float()
    lat = fields.Float()
    source = fields.String(
        metadata={"description": "Waar deze plaats vandaan komt: van de telefoon, uit de foto, of van een begeleider."}
    )


class OwnWords(Answer):
    """What the walker's own telephone says, where a facilitator corrected it or not."""

    note = fields.String(allow_none=True, metadata={"description": "null voor wie alleen leest wat anderen lezen."})
    theme_id = fields.String(allow_none=True)
    theme_name = fields.String(allow_none=True)
    effective_place = fields.Nested(EffectivePlace, allow_none=True)


class LeftOut(WireSchema):
    """Words that go from the note, wherever they stand as whole words, in any letters."""

    words = OneLine(required=True, validate=Length(min=1, max=200))
    kind = fields.String(required=True, validate=OneOf(tuple(LABELS)))


class CorrectedTheme(WireSchema):
    theme_id = Words(required=True, allow_none=True, validate=Length(max=36))


class CorrectedPlace(WireSchema):
    """Degrees; both null: nobody knows where it is."""

    lon = fields.Float(required=True, allow_none=True, validate=Range(-180, 180))
    lat = fields.Float(required=True, allow_none=True, validate=Range(-90, 90))

    @validates_schema
    def both_or_neither(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if (data["lon"] is None) != (data["lat"] is None):
            raise ValidationError("Geef beide coördinaten, of geen van beide.", "lat")


class CorrectionIn(WireSchema):
    """All that is corrected of a point; what is left out or null is as the walker says."""

    theme = fields.Nested(CorrectedTheme, load_default=None, allow_none=True)
    place = fields.Nested(CorrectedPlace, load_default=None, allow_none=True)
    left_out = fields.List(fields.Nested(LeftOut), load_default=list, validate=Length(max=LEFT_OUT_MAX))


class SplitOffIn(WireSchema):
    photo_id = Words(required=True, validate=Length(max=36))
    kind = fields.String(required=True, validate=OneOf(KINDS))
    place = fields.Nested(
        CorrectedPlace,
        load_default=None,
        allow_none=True,
        metadata={"description": "null: dezelfde plaats als het punt waar de foto bij hoort."},
    )


class PointCorrection(Answer):
    number = fields.Integer(metadata={"description": "Voor If-Match; 0 als er niets gecorrigeerd is."})
    theme = fields.Nested(CorrectedTheme, allow_none=True)
    place = fields.Nested(CorrectedPlace, allow_none=True)
    left_out = fields.List(fields.Nested(LeftOut))
    by_name = fields.String(allow_none=True)
    at = fields.DateTime(allow_none=True)
