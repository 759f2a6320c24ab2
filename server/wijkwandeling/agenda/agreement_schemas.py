"""What goes over the wire about the collective planning."""

from __future__ import annotations

from marshmallow import fields, validate

from wijkwandeling.agenda.agreement_snapshot import ANSWERS
from wijkwandeling.agenda.schemas import Id
from wijkwandeling.wire import Answer, OneLine, WireSchema, Words

ANSWER = validate.OneOf(ANSWERS)
TEXT = validate.Length(max=2000)


class AgreementIn(WireSchema):
    action_id = Id(required=True)
    partner_id = Id(required=True)
    answer = fields.String(required=True, validate=ANSWER)
    reservation = Words(load_default="", validate=TEXT, metadata={"description": "Het voorbehoud, in woorden."})


class MeetingIn(WireSchema):
    held_on = fields.Date(required=True)
    place = OneLine(load_default="", validate=validate.Length(max=200))
    present = fields.List(Id(), required=True, validate=validate.Length(max=200))
    others_present = Words(load_default="", validate=TEXT, metadata={"description": "Wie er nog meer bij was."})
    agreements = fields.List(fields.Nested(AgreementIn), required=True, validate=validate.Length(max=20_000))


class AgreementOut(Answer):
    action_id = fields.UUID()
    partner_id = fields.UUID()
    answer = fields.String(validate=ANSWER)
    reservation = fields.String()


class MeetingBrief(Answer):
    meeting_id = fields.UUID()
    held_on = fields.Date()
    place = fields.String()
    version = fields.Integer(allow_none=True, metadata={"description": "Het nummer, als de planning vaststaat."})
    frozen_at = fields.AwareDateTime(allow_none=True)
    frozen_by = fields.String(allow_none=True, metadata={"description": "De naam van wie dat deed."})
    revision = fields.Integer(metadata={"description": "De versie voor If-Match."})


class MeetingOut(MeetingBrief):
    present = fields.List(fields.UUID())
    others_present = fields.String()
    agreements = fields.List(fields.Nested(AgreementOut))
    snapshot = fields.Dict(
        allow_none=True,
        metadata={
            "description": "De planning zoals ze toen was: neighbourhoodName, ambition, residentsInterest, "
            "presentPartners, agreed en notAgreed. De laatste twee: per actie wat elke partner zei."
        },
    )


class MeetingList(Answer):
    meetings = fields.List(fields.Nested(MeetingBrief))
