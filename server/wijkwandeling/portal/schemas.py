"""What goes over the wire to the walker who asks what became of the own points."""

from __future__ import annotations

from marshmallow import fields, validate

from wijkwandeling.agenda.workflow import Status
from wijkwandeling.portal.outcome import Outcome
from wijkwandeling.wire import WireSchema


class MyPointSpot(WireSchema):
    spot_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True, allow_none=True)


class MyPointAction(WireSchema):
    action_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True)
    status = fields.String(required=True, validate=validate.OneOf([status.value for status in Status]))
    reason = fields.String(required=True)
    message = fields.String(
        required=True, metadata={"description": "Het bericht bij de nieuwste status; mag leeg zijn."}
    )


class MyPoint(WireSchema):
    observation_id = fields.UUID(required=True)
    outcome = fields.String(required=True, validate=validate.OneOf([outcome.value for outcome in Outcome]))
    spot = fields.Nested(MyPointSpot, required=True, allow_none=True)
    actions = fields.List(fields.Nested(MyPointAction), required=True)


class MyPoints(WireSchema):
    points = fields.List(fields.Nested(MyPoint), required=True)
