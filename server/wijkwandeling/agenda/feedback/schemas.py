"""What goes over the wire about answers to points."""

from __future__ import annotations

import re

from marshmallow import fields, validate

from wijkwandeling.agenda.feedback.templates import AnswerKind
from wijkwandeling.agenda.schemas import STATUS, TEXT, Id
from wijkwandeling.intake.schemas import KINDS
from wijkwandeling.review.store import APPROVED, PENDING
from wijkwandeling.wire import OneLine, WireSchema, Words

TEXT_MAX = 1000
POINTS_MAX = 500
TEMPLATES_MAX = 30

ANSWER_KIND = validate.OneOf([kind.value for kind in AnswerKind])
SAID = [validate.Length(max=TEXT_MAX), validate.Regexp(r".*\S", re.DOTALL, error="Schrijf een antwoord op.")]


class UnansweredPoint(WireSchema):
    observation_id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    note = fields.String(required=True)
    theme_name = fields.String(required=True, allow_none=True)
    spot_number = fields.Integer(required=True, allow_none=True)
    spot_title = fields.String(required=True, allow_none=True)
    verdict = fields.String(required=True, validate=validate.OneOf([APPROVED, PENDING]))
    received_at = fields.AwareDateTime(required=True, format="iso")


class UnansweredPoints(WireSchema):
    points = fields.List(fields.Nested(UnansweredPoint), required=True)
    total = fields.Integer(required=True, metadata={"description": "Ook die niet in de lijst passen."})
    after_days = fields.Integer(required=True)


class PointSeen(WireSchema):
    observation_id = Id(required=True)
    number = fields.Integer(
        load_default=0,
        validate=validate.Range(min=0),
        metadata={"description": "Het nummer van het antwoord dat er stond; 0 zonder."},
    )


class PointAnswersIn(WireSchema):
    points = fields.List(fields.Nested(PointSeen), required=True, validate=validate.Length(min=1, max=POINTS_MAX))
    kind = fields.String(required=True, validate=ANSWER_KIND)
    text = Words(required=True, validate=SAID)
    boundary_condition_id = Id(
        load_default=None, allow_none=True, metadata={"description": "Wat in de weg staat, bij not-now."}
    )


class PointAnswer(WireSchema):
    observation_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    kind = fields.String(required=True, validate=ANSWER_KIND)
    text = fields.String(required=True)
    boundary_condition_id = fields.UUID(required=True, allow_none=True)
    condition = fields.String(required=True, allow_none=True)
    by_name = fields.String(required=True)
    at = fields.AwareDateTime(required=True, format="iso")
    point_kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    point_note = fields.String(required=True)


class PointAnswers(WireSchema):
    answers = fields.List(fields.Nested(PointAnswer), required=True)


class AnswerTemplate(WireSchema):
    kind = fields.String(required=True, validate=ANSWER_KIND)
    title = OneLine(required=True, validate=[validate.Length(min=1, max=80)])
    text = Words(required=True, validate=SAID)


class AnswerTemplatesIn(WireSchema):
    templates = fields.List(fields.Nested(AnswerTemplate), required=True, validate=validate.Length(max=TEMPLATES_MAX))


class AnswerTemplates(AnswerTemplatesIn):
    revision = fields.Integer(required=True)


class StatusMessage(WireSchema):
    action_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True)
    status = fields.String(required=True, validate=STATUS)
    message = fields.String(required=True)
    by_name = fields.String(required=True)
    at = fields.AwareDateTime(required=True, format="iso")


class StatusMessages(WireSchema):
    messages = fields.List(fields.Nested(StatusMessage), required=True)


class StatusCorrectionIn(WireSchema):
    """As long as what was said with the status at first: see StatusChangeIn."""

    reason = Words(load_default=None, allow_none=True, validate=TEXT)
    message = Words(load_default=None, allow_none=True, validate=TEXT)
