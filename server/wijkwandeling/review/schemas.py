"""What review says and hears on the wire."""

from __future__ import annotations

from typing import Any

from apiflask.validators import Length, OneOf, Range
from marshmallow import ValidationError, fields, validates_schema

from wijkwandeling.intake.schemas import KINDS, Place
from wijkwandeling.photos.schemas import PhotoRedaction
from wijkwandeling.review.correction_schemas import EffectivePlace, OwnWords, PointCorrection
from wijkwandeling.wire import Answer, OneLine, WireSchema, Words

VERDICTS = ("approved", "hidden", "pending")
PHOTO_STATES = ("pending", "ready", "undecodable")
PAGE = 50
PAGE_MAX = 200
UUID_LENGTH = 36


class AsItCame(fields.Nested):
    """What is kept in the form of the wire, and goes out as it came in."""

    def _serialize(self, *args: Any, **kwargs: Any) -> Any:
        return args[0]


class PointsQuery(WireSchema):
    decision = fields.String(load_default="pending", validate=OneOf((*VERDICTS, "all")))
    walk_id = Words(load_default=None, validate=Length(max=UUID_LENGTH))
    limit = fields.Integer(load_default=PAGE, validate=Range(1, PAGE_MAX))
    after = Words(
        load_default=None,
        validate=Length(max=UUID_LENGTH),
        metadata={"description": "Het nummer van het laatste punt van de vorige bladzijde (`next`)."},
    )


class SeenRedaction(WireSchema):
    photo_id = Words(required=True, validate=Length(max=UUID_LENGTH))
    revision = fields.Integer(required=True, validate=Range(min=0))


class DecisionIn(WireSchema):
    verdict = fields.String(required=True, validate=OneOf(VERDICTS))
    number = fields.Integer(
        required=True,
        validate=Range(min=0),
        metadata={"description": "Het nummer van het besluit dat je zag; 0 als er nog geen was."},
    )
    revision = fields.Integer(
        load_default=None,
        metadata={"description": "De versie van het punt die je zag. Is er een nieuwere, dan volgt 409."},
    )
    photo_count = fields.Integer(
        load_default=None,
        metadata={"description": "Hoeveel foto's je bij het punt zag. Kwam er een bij, dan volgt 409."},
    )
    redactions = fields.List(
        fields.Nested(SeenRedaction),
        load_default=list,
        validate=Length(max=PAGE_MAX),
        metadata={
            "description": "Wat je zag dat onherkenbaar wordt, per foto. Is er een nieuwere versie, dan volgt 409."
        },
    )
    correction = fields.Integer(
        load_default=None,
        metadata={"description": "Het nummer van de correctie die je zag. Is er een nieuwere, dan volgt 409."},
    )
    reason = OneLine(
        load_default=None,
        validate=Length(max=200),
        metadata={"description": "Waarom het punt verborgen is, voor de wandelaar die het maakte."},
    )

    @validates_schema
    def only_hiding_has_a_reason(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if data["reason"] and data["verdict"] != "hidden":
            raise ValidationError("Een reden hoort alleen bij verbergen.", "reason")


class PointPhoto(Answer):
    photo_id = fields.String()
    state = fields.String(validate=OneOf(PHOTO_STATES))
    small_url = fields.String(allow_none=True)
    public_url = fields.String(allow_none=True)
    original_url = fields.String(
        allow_none=True, metadata={"description": "null: de bewaartermijn van originelen is voorbij."}
    )
    taken_at = fields.String(allow_none=True)
    place_reason = fields.String(allow_none=True)
    redaction = fields.Nested(PhotoRedaction, allow_none=True)


class PointDecision(Answer):
    verdict = fields.String(validate=OneOf(VERDICTS))
    number = fields.Integer()
    by_name = fields.String(allow_none=True)
    at = fields.DateTime(allow_none=True)
    reason = fields.String(
        allow_none=True, metadata={"description": "Waarom het verborgen is, zoals de wandelaar het leest."}
    )


class Point(Answer):
    observation_id = fields.String()
    revision = fields.Integer()
    split_off = fields.Boolean(metadata={"description": "Gemaakt van een foto bij een ander punt."})
    imported = fields.Boolean(metadata={"description": "Een foto van een camera, niet van een wandelaar."})
    walk_id = fields.String()
    walk_title = fields.String()
    kind = fields.String(validate=OneOf(KINDS))
    theme_id = fields.String(allow_none=True)
    theme_name = fields.String(allow_none=True)
    note = fields.String(metadata={"description": "Zoals anderen het lezen: zonder de woorden die weggelaten zijn."})
    captured_at = fields.DateTime()
    received_at = fields.DateTime()
    place = AsItCame(Place, allow_none=True)
    effective_place = fields.Nested(EffectivePlace, allow_none=True)
    own = fields.Nested(OwnWords)
    correction = fields.Nested(PointCorrection)
    direction_deg = fields.Float(allow_none=True)
    metres_outside = fields.Float(allow_none=True)
    far_from_walk = fields.Boolean()
    complete = fields.Boolean()
    photos = fields.List(fields.Nested(PointPhoto))
    decision = fields.Nested(PointDecision)
    spot_id = fields.String(allow_none=True)
    spot_number = fields.Integer(allow_none=True)
    spot_title = fields.String(allow_none=True)


class VerdictCounts(Answer):
    pending = fields.Integer()
    approved = fields.Integer()
    hidden = fields.Integer()


class Points(Answer):
    points = fields.List(fields.Nested(Point))
    counts = fields.Nested(VerdictCounts)
    next = fields.String(allow_none=True)
