"""What goes over the wire about an action in full, the board and the table."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from wijkwandeling.agenda.lacks import ROLES, VERDICTS
from wijkwandeling.agenda.models import MEANS
from wijkwandeling.agenda.pledges import STATES
from wijkwandeling.agenda.schemas import KIND, STATUS, Action
from wijkwandeling.agenda.warnings import About
from wijkwandeling.coalition.models import HARDNESSES
from wijkwandeling.wire import Answer

STATE = validate.OneOf(STATES)


class ActionPlace(Answer):
    lon = fields.Float()
    lat = fields.Float()
    is_own = fields.Boolean(metadata={"description": "Zelf aangewezen; anders het midden van waar de actie uit komt."})


class ActionMove(Answer):
    status = fields.String(validate=STATUS)
    roles = fields.List(fields.String(), metadata={"description": "Wie deze stap mag zetten."})
    missing = fields.List(fields.String(), metadata={"description": "Wat de actie daarvoor nog nodig heeft."})


class ActionRole(Answer):
    partner_id = fields.UUID()
    partner_name = fields.String()
    role = fields.String(validate=validate.OneOf(ROLES))


class ActionFrame(Answer):
    frame_id = fields.UUID()
    title = fields.String()
    hardness = fields.String(validate=validate.OneOf(HARDNESSES))
    is_own = fields.Boolean(metadata={"description": "Geldt alleen voor deze actie."})
    verdict = fields.String(allow_none=True, validate=validate.OneOf(VERDICTS))
    reason = fields.String()


class CommitmentChange(Answer):
    hours = fields.Integer()
    euros = fields.Integer()
    state = fields.String(validate=STATE)
    depends_on = fields.String()
    given_by = fields.String()
    until = fields.Date(allow_none=True)
    by_name = fields.String()
    at = fields.AwareDateTime(format="iso")


class Commitment(Answer):
    commitment_id = fields.UUID()
    partner_id = fields.UUID()
    partner_name = fields.String()
    hours = fields.Integer()
    euros = fields.Integer()
    state = fields.String(validate=STATE)
    depends_on = fields.String()
    given_by = fields.String()
    until = fields.Date(allow_none=True)
    history = fields.List(fields.Nested(CommitmentChange))


class StatusChange(Answer):
    status = fields.String(validate=STATUS)
    reason = fields.String()
    cause = fields.String()
    handed_to = fields.String()
    message = fields.String()
    by_name = fields.String()
    at = fields.AwareDateTime(format="iso")


class BudgetDecision(Answer):
    by = fields.String()
    on = fields.Date(allow_none=True)
    why = fields.String()


class BudgetClaimChange(Answer):
    reserved = fields.Integer()
    committed = fields.Integer()
    spent = fields.Integer()
    over = fields.Integer()
    decision = fields.Nested(BudgetDecision, allow_none=True)
    by_name = fields.String()
    at = fields.AwareDateTime(format="iso")


class BudgetClaim(Answer):
    reserved = fields.Integer()
    committed = fields.Integer()
    spent = fields.Integer()
    history = fields.List(fields.Nested(BudgetClaimChange))


class ActionDetail(Action):
    place = fields.Nested(ActionPlace, required=True, allow_none=True)
    moves = fields.List(fields.Nested(ActionMove), required=True)
    roles = fields.List(fields.Nested(ActionRole), required=True)
    frames = fields.List(fields.Nested(ActionFrame), required=True)
    interest_partner_ids = fields.List(fields.UUID(), required=True)
    commitments = fields.List(fields.Nested(Commitment), required=True)
    first_step = fields.String(required=True)
    paid_now = fields.List(fields.String(validate=validate.OneOf(MEANS)), required=True)
    paid_later = fields.List(fields.String(validate=validate.OneOf(MEANS)), required=True)
    paid_note = fields.String(required=True)
    claim = fields.Nested(BudgetClaim, required=True)
    history = fields.List(fields.Nested(StatusChange), required=True)


class BoardMove(Answer):
    status = fields.String(validate=STATUS)
    roles = fields.List(fields.String())


class BoardStatus(Answer):
    status = fields.String(validate=STATUS)
    moves = fields.List(fields.Nested(BoardMove))


class BoardAction(Answer):
    action_id = fields.String()
    number = fields.Integer()
    title = fields.String()
    kind = fields.String(validate=KIND)
    status = fields.String(validate=STATUS)
    reason = fields.String()
    theme_name = fields.String(allow_none=True)
    owner_name = fields.String(allow_none=True)
    starts_on = fields.Date(allow_none=True)
    ends_on = fields.Date(allow_none=True)
    claimed = fields.Integer(metadata={"description": "Euro's van het wijkbudget."})
    points = fields.Integer(metadata={"description": "Hoeveel punten erachter liggen."})
    place = fields.List(fields.Float(), allow_none=True, metadata={"description": "Lengte- en breedtegraad."})
    photo_id = fields.String(allow_none=True)
    revision = fields.Integer()


class Cards(fields.List[Any]):
    """Cards that go out as ``read_board`` made them: looking at each again would take longer than making them."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **kwargs: Any) -> Any:
        return value


class AgendaBoard(Answer):
    statuses = fields.List(fields.Nested(BoardStatus))
    actions = Cards(fields.Nested(BoardAction))


class TableClaim(Answer):
    action_id = fields.UUID()
    number = fields.Integer()
    title = fields.String()
    reserved = fields.Integer()
    committed = fields.Integer()
    spent = fields.Integer()


class TableDecision(Answer):
    number = fields.Integer()
    title = fields.String()
    over = fields.Integer()
    by = fields.String()
    on = fields.Date(allow_none=True)
    why = fields.String()


class TableBudget(Answer):
    total = fields.Integer(allow_none=True)
    reserved = fields.Integer()
    committed = fields.Integer()
    spent = fields.Integer()
    free = fields.Integer(metadata={"description": "Onder nul als er meer geclaimd is dan er is."})
    claims = fields.List(fields.Nested(TableClaim))
    decisions = fields.List(fields.Nested(TableDecision))


class HoursAndEuros(Answer):
    hours = fields.Integer()
    euros = fields.Integer()


class HoursAndEurosOffered(Answer):
    hours = fields.Integer(allow_none=True)
    euros = fields.Integer(allow_none=True)


class TablePartner(Answer):
    partner_id = fields.UUID()
    name = fields.String()
    interest = fields.String()
    offered = fields.Nested(HoursAndEurosOffered)
    explored = fields.Nested(HoursAndEuros)
    conditional = fields.Nested(HoursAndEuros)
    promised = fields.Nested(HoursAndEuros, metadata={"description": "Toegezegd en nog niet geleverd."})
    delivered = fields.Nested(HoursAndEuros)
    served_by = fields.List(fields.Integer(), metadata={"description": "Nummers van acties die dit belang dienen."})


class TableWarning(Answer):
    about = fields.String(validate=validate.OneOf([about.value for about in About]))
    partner_id = fields.UUID(allow_none=True)
    action_id = fields.UUID(allow_none=True)
    number = fields.Integer(allow_none=True)
    title = fields.String(metadata={"description": "Van de actie, of de naam van de partner."})
    without = fields.List(fields.String(validate=validate.OneOf(["owner", "commitments"])))
    frames = fields.List(fields.String())
    too_much = fields.Nested(HoursAndEuros)


class AgendaTable(Answer):
    budget = fields.Nested(TableBudget)
    partners = fields.List(fields.Nested(TablePartner))
    warnings = fields.List(fields.Nested(TableWarning))
