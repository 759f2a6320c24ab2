"""Requests to take down a public photo, on the wire."""

from __future__ import annotations

from typing import Any

from apiflask.validators import Length, OneOf, Range
from marshmallow import ValidationError, fields, validates_schema

from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review.take_down_store import KEPT, TAKEN_DOWN
from wijkwandeling.wire import Answer, OneLine, WireSchema, Words

REASONS = ("me", "child", "somebody", "private", "other")
WORDS_MAX = 500


class TakeDownIn(WireSchema):
    """What a visitor's form says."""

    reason = fields.String(load_default=None, allow_none=True, validate=OneOf(REASONS))
    words = Words(load_default="", validate=Length(max=WORDS_MAX))


class PhotoDecisionIn(WireSchema):
    verdict = fields.String(required=True, validate=OneOf((TAKEN_DOWN, KEPT)))
    number = fields.Integer(
        required=True,
        validate=Range(min=0),
        metadata={"description": "Het nummer van het besluit dat je zag; 0 als er nog geen was."},
    )
    reason = OneLine(
        load_default=None,
        validate=Length(max=200),
        metadata={"description": "Waarom de foto mag blijven staan."},
    )

    @validates_schema
    def letting_stand_has_a_reason(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if data["verdict"] == KEPT and not data["reason"]:
            raise ValidationError("Schrijf op waarom de foto mag blijven staan.", "reason")
        if data["verdict"] == TAKEN_DOWN and data["reason"]:
            raise ValidationError("Een reden hoort alleen bij laten staan.", "reason")


class TakeDownAsked(Answer):
    reason = fields.String(allow_none=True, validate=OneOf(REASONS))
    words = fields.String()
    asked_at = fields.AwareDateTime(format="iso")


class TakeDownPhoto(Answer):
    photo_id = fields.String()
    observation_id = fields.String()
    kind = fields.String(validate=OneOf(KINDS))
    note = fields.String()
    spot_number = fields.Integer(allow_none=True)
    spot_title = fields.String(allow_none=True)
    public_url = fields.String()
    number = fields.Integer(metadata={"description": "Het nummer van het laatste besluit over deze foto; 0: geen."})
    asked = fields.List(fields.Nested(TakeDownAsked))


class TakeDownRequests(Answer):
    photos = fields.List(fields.Nested(TakeDownPhoto))
