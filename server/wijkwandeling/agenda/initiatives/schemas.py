"""What goes over the wire about initiatives, and what the portal's form takes."""

from __future__ import annotations

import re

from marshmallow import fields, validate

from wijkwandeling.agenda.schemas import TEXT_MAX, TITLE_MAX
from wijkwandeling.wire import OneLine, WireSchema, Words

ANSWER_MAX = 2000
EXPECTATIONS = ("information", "together")
STATES = ("received", "proposed", "public", "changed", "set-aside")
GROUPS_MAX, QUESTIONS_MAX = 8, 12

IDEA_TITLE = [validate.Length(max=TITLE_MAX), validate.Regexp(r".*\S", re.DOTALL, error="Geef je idee een naam.")]
IDEA_TEXT = [validate.Length(max=TEXT_MAX), validate.Regexp(r".*\S", re.DOTALL, error="Schrijf op wat je idee is.")]


class IdeaIn(WireSchema):
    """The portal's form."""

    title = OneLine(required=True, validate=IDEA_TITLE)
    text = Words(required=True, validate=IDEA_TEXT)
    runs = fields.Boolean(load_default=False)
    expects = fields.String(load_default="", validate=validate.OneOf(["", *EXPECTATIONS]))
    compass = fields.Dict(
        keys=fields.String(validate=validate.Length(max=300)),
        values=Words(validate=validate.Length(max=ANSWER_MAX)),
        load_default=dict,
    )
    as_it_is = fields.Boolean(load_default=False)


class IdeaContactIn(WireSchema):
    name = OneLine(load_default="", validate=validate.Length(max=200))
    email = OneLine(
        load_default="",
        validate=[
            validate.Length(max=254),
            validate.Regexp(r"(.+@[^@\s]+\.[^@\s]+)?\Z", error="Schrijf het e-mailadres als naam@voorbeeld.nl."),
        ],
    )
    phone = OneLine(load_default="", validate=validate.Length(max=40))


class InitiativeContact(WireSchema):
    name = fields.String(required=True)
    email = fields.String(required=True)
    phone = fields.String(required=True)
    kept_until = fields.AwareDateTime(required=True, format="iso")


class CompassAnswer(WireSchema):
    question = fields.String(required=True)
    answer = fields.String(required=True)


class Initiative(WireSchema):
    initiative_id = fields.UUID(required=True)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    title = fields.String(required=True)
    text = fields.String(required=True)
    runs = fields.Boolean(required=True)
    expects = fields.String(required=True, validate=validate.OneOf(["", *EXPECTATIONS]))
    compass = fields.List(fields.Nested(CompassAnswer), required=True)
    as_it_is = fields.Boolean(
        required=True, metadata={"description": "De makers vinden hun eigen tekst goed, woord voor woord."}
    )
    proposed_title = fields.String(required=True)
    proposed_text = fields.String(required=True)
    proposed_note = fields.String(required=True)
    approved_title = fields.String(required=True)
    approved_text = fields.String(required=True)
    approved_at = fields.AwareDateTime(required=True, allow_none=True, format="iso")
    set_aside_reason = fields.String(required=True)
    action_number = fields.Integer(required=True, allow_none=True)
    contact = fields.Nested(InitiativeContact, required=True, allow_none=True)
    revision = fields.Integer(required=True)
    created_at = fields.AwareDateTime(required=True, format="iso")
    changed_at = fields.AwareDateTime(required=True, format="iso")


class Initiatives(WireSchema):
    initiatives = fields.List(fields.Nested(Initiative), required=True)


class ProposalIn(WireSchema):
    title = OneLine(required=True, validate=IDEA_TITLE)
    text = Words(required=True, validate=IDEA_TEXT)
    note = Words(load_default="", validate=validate.Length(max=1000))


class SetAsideIn(WireSchema):
    reason = Words(
        required=True,
        validate=[validate.Length(max=1000), validate.Regexp(r".*\S", re.DOTALL, error="Schrijf op waarom niet.")],
    )


class CompassGroup(WireSchema):
    title = OneLine(required=True, validate=validate.Length(min=1, max=120))
    questions = fields.List(
        OneLine(validate=validate.Length(min=1, max=300)), required=True, validate=validate.Length(max=QUESTIONS_MAX)
    )


class CompassIn(WireSchema):
    groups = fields.List(fields.Nested(CompassGroup), required=True, validate=validate.Length(max=GROUPS_MAX))


class Compass(CompassIn):
    revision = fields.Integer(required=True)
