"""What review says and hears about many points in one go."""

from __future__ import annotations

from apiflask.validators import Length, Range
from marshmallow import fields

from wijkwandeling.review.correction_schemas import CorrectionIn
from wijkwandeling.review.schemas import PAGE_MAX, UUID_LENGTH, DecisionIn, Point
from wijkwandeling.wire import Answer, WireSchema, Words


class PointDecisionIn(DecisionIn):
    observation_id = Words(required=True, validate=Length(max=UUID_LENGTH))


class DecisionsIn(WireSchema):
    decisions = fields.List(fields.Nested(PointDecisionIn), required=True, validate=Length(min=1, max=PAGE_MAX))


class PointCorrectionIn(CorrectionIn):
    observation_id = Words(required=True, validate=Length(max=UUID_LENGTH))
    number = fields.Integer(
        required=True,
        validate=Range(min=0),
        metadata={"description": "Het nummer van de correctie die je zag; 0 als er nog geen was."},
    )


class CorrectionsIn(WireSchema):
    corrections = fields.List(fields.Nested(PointCorrectionIn), required=True, validate=Length(min=1, max=PAGE_MAX))


class PointsChanged(Answer):
    points = fields.List(fields.Nested(Point), metadata={"description": "Zoals ze nu zijn, ook waar niets gebeurde."})
    overtaken = fields.List(
        fields.String(), metadata={"description": "Deze veranderde iemand anders intussen; daar gebeurde niets."}
    )
    gone = fields.List(fields.String(), metadata={"description": "Deze trok de wandelaar intussen in."})
