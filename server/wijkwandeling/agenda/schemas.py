"""What goes over the wire about actions."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from marshmallow import fields, validate

from wijkwandeling.agenda.lacks import ROLES, VERDICTS
from wijkwandeling.agenda.models import MEANS
from wijkwandeling.agenda.pledges import STATES
from wijkwandeling.agenda.workflow import Kind, Status
from wijkwandeling.coalition.models import HARDNESSES
from wijkwandeling.wire import OneLine, WireSchema, Words

TITLE_MAX = 160
TEXT_MAX = 5000
SOURCES_MAX = 500

TITLE = [validate.Length(max=TITLE_MAX), validate.Regexp(r".*\S", re.DOTALL, error="Schrijf een titel op.")]
TEXT = validate.Length(max=TEXT_MAX)
KIND = validate.OneOf([kind.value for kind in Kind])
STATUS = validate.OneOf([status.value for status in Status])
SOURCES = validate.Length(max=SOURCES_MAX)
PARTIES = validate.Length(max=200)
PARTY = validate.Length(max=160)
NOT_EMPTY = validate.Regexp(r".*\S", re.DOTALL, error="Vul dit in.")
# Whole hours or whole euros.
AMOUNT = validate.Range(0, 100_000_000)


class Id(fields.UUID):
    """A UUID on the wire, lower-case text inside."""

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        found = super().deserialize(value, *args, **kwargs)
        return str(found) if isinstance(found, UUID) else found


class SourceSpot(WireSchema):
    spot_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True, allow_none=True)


class SourcePoint(WireSchema):
    observation_id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(["strength", "weakness", "opportunity"]))
    note = fields.String(required=True)


class PastPoints(WireSchema):
    strength = fields.Integer(required=True)
    weakness = fields.Integer(required=True)
    opportunity = fields.Integer(required=True)


class ActionSources(WireSchema):
    spots = fields.List(fields.Nested(SourceSpot), required=True)
    points = fields.List(fields.Nested(SourcePoint), required=True)
    past_points = fields.Nested(
        PastPoints,
        required=True,
        metadata={"description": "Hoeveel punten erachter lagen van wandelingen die gewist zijn."},
    )


class Action(WireSchema):
    action_id = fields.UUID(required=True)
    number = fields.Integer(required=True, metadata={"description": "Het nummer van de actie in deze wijk."})
    title = fields.String(required=True)
    description = fields.String(required=True)
    theme_id = fields.UUID(required=True, allow_none=True)
    theme_name = fields.String(required=True, allow_none=True)
    kind = fields.String(required=True, validate=KIND)
    status = fields.String(required=True, validate=STATUS)
    reason = fields.String(required=True, metadata={"description": "Waarom niet, deels of later."})
    cause_id = fields.UUID(required=True, allow_none=True, metadata={"description": "De randvoorwaarde als reden."})
    cause = fields.String(required=True, metadata={"description": "De randvoorwaarde, zoals die toen luidde."})
    handed_to = fields.String(required=True, metadata={"description": "Wie het overnam, bij handed-over."})
    owner_id = fields.UUID(required=True, allow_none=True)
    owner_name = fields.String(required=True, allow_none=True)
    starts_on = fields.Date(required=True, allow_none=True)
    ends_on = fields.Date(required=True, allow_none=True)
    revision = fields.Integer(required=True, metadata={"description": "De versie voor If-Match."})
    sources = fields.Nested(ActionSources, required=True)
    created_at = fields.AwareDateTime(required=True, format="iso")
    allowed_moves = fields.List(fields.String(validate=STATUS), required=True)
    photo_urls = fields.List(fields.String(), required=True, metadata={"description": "Hoogstens zes kleine foto's."})


class Actions(WireSchema):
    actions = fields.List(fields.Nested(Action), required=True)


class ActionRoleIn(WireSchema):
    partner_id = Id(required=True)
    role = fields.String(required=True, allow_none=True, validate=validate.OneOf(ROLES))


class InterestIn(WireSchema):
    partner_id = Id(required=True)
    served = fields.Boolean(required=True)


class VerdictIn(WireSchema):
    frame_id = Id(required=True, metadata={"description": "Een randvoorwaarde van de wijk of van deze actie zelf."})
    title = OneLine(validate=validate.Length(max=200))
    hardness = fields.String(validate=validate.OneOf(HARDNESSES))
    verdict = fields.String(allow_none=True, validate=validate.OneOf(VERDICTS))
    reason = Words(validate=TEXT)
    removed = fields.Boolean()


class ActionPlaceIn(WireSchema):
    lon = fields.Float(required=True, validate=validate.Range(-180, 180))
    lat = fields.Float(required=True, validate=validate.Range(-90, 90))


def _means() -> fields.List[Any]:
    return fields.List(fields.String(validate=validate.OneOf(MEANS)), validate=validate.Length(max=len(MEANS)))


class ActionIn(WireSchema):
    title = Words(required=True, validate=TITLE)
    description = Words(load_default="", validate=TEXT)
    theme_id = Id(load_default=None, allow_none=True)
    kind = fields.String(required=True, validate=KIND)
    spot_ids = fields.List(Id(), load_default=list, validate=SOURCES)
    observation_ids = fields.List(Id(), load_default=list, validate=SOURCES)
    interests = fields.List(fields.Nested(InterestIn), load_default=list, validate=PARTIES)


class ActionPatch(WireSchema):
    """What is not named stays as it is; so does each partner and frame that its list does not name."""

    title = Words(validate=TITLE)
    description = Words(validate=TEXT)
    theme_id = Id(allow_none=True)
    kind = fields.String(validate=KIND)
    spot_ids = fields.List(Id(), validate=SOURCES)
    observation_ids = fields.List(Id(), validate=SOURCES)
    owner_id = Id(allow_none=True)
    roles = fields.List(fields.Nested(ActionRoleIn), validate=PARTIES)
    interests = fields.List(fields.Nested(InterestIn), validate=PARTIES)
    verdicts = fields.List(fields.Nested(VerdictIn), validate=PARTIES)
    place = fields.Nested(ActionPlaceIn, allow_none=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    first_step = Words(validate=TEXT)
    paid_now = _means()
    paid_later = _means()
    paid_note = Words(validate=TEXT)


class CommitmentPatch(WireSchema):
    hours = fields.Integer(strict=True, validate=AMOUNT)
    euros = fields.Integer(strict=True, validate=AMOUNT)
    state = fields.String(validate=validate.OneOf(STATES))
    depends_on = OneLine(validate=PARTY, metadata={"description": "Wiens ja nog nodig is, bij conditional."})
    given_by = OneLine(validate=PARTY, metadata={"description": "Wie dit toezegde."})
    until = fields.Date(allow_none=True)


class CommitmentIn(WireSchema):
    partner_id = Id(required=True)
    hours = fields.Integer(strict=True, load_default=0, validate=AMOUNT)
    euros = fields.Integer(strict=True, load_default=0, validate=AMOUNT)
    state = fields.String(required=True, validate=validate.OneOf(STATES))
    depends_on = OneLine(load_default="", validate=PARTY)
    given_by = OneLine(load_default="", validate=PARTY)
    until = fields.Date(load_default=None, allow_none=True)


class BudgetDecisionIn(WireSchema):
    by = OneLine(required=True, validate=[PARTY, NOT_EMPTY])
    on = fields.Date(required=True)
    why = Words(required=True, validate=[TEXT, NOT_EMPTY])


class BudgetClaimIn(WireSchema):
    """Each euro is in one of the three."""

    reserved = fields.Integer(required=True, strict=True, validate=AMOUNT)
    committed = fields.Integer(required=True, strict=True, validate=AMOUNT)
    spent = fields.Integer(required=True, strict=True, validate=AMOUNT)
    decision = fields.Nested(
        BudgetDecisionIn,
        load_default=None,
        allow_none=True,
        metadata={"description": "Wie besloot dat het meer mag zijn dan het wijkbudget, wanneer en waarom."},
    )


class StatusChangeIn(WireSchema):
    status = fields.String(required=True, validate=STATUS)
    reason = Words(
        load_default="", validate=TEXT, metadata={"description": "Verplicht bij not-done, partly-done en later."}
    )
    frame_id = Id(load_default=None, allow_none=True, metadata={"description": "De randvoorwaarde die de reden is."})
    handed_to = OneLine(load_default="", validate=PARTY, metadata={"description": "Verplicht bij handed-over."})
    message = Words(
        load_default="", validate=TEXT, metadata={"description": "Een kort bericht aan de wandelaars achter de actie."}
    )
