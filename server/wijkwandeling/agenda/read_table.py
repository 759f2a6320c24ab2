"""What lies on the coalition's table: the budget, each partner's hours, and what needs a talk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from wijkwandeling.agenda import carrying_store, store
from wijkwandeling.agenda.carrying_store import PledgeRow
from wijkwandeling.agenda.models import Action
from wijkwandeling.agenda.pledges import WITHDRAWN, Pledge, Pledged, pledged_by_partner
from wijkwandeling.agenda.read_budget import claim_of, read_budget
from wijkwandeling.agenda.warnings import ActionFacts, PartnerFacts, TableWarning, warnings_of
from wijkwandeling.agenda.workflow import STOPPED
from wijkwandeling.coalition.models import Partner


def read_table(neighbourhood_id: str) -> dict[str, Any]:
    """The members of ``detail_schemas.AgendaTable``; a handful of queries, however long the agenda is."""
    actions = store.actions(neighbourhood_id)
    partners = carrying_store.partners(neighbourhood_id)
    pledges = carrying_store.pledges(neighbourhood_id)
    pledged = pledged_by_partner(Pledge(*row[1:]) for row in pledges)
    facts = _action_facts(neighbourhood_id, actions, pledges)
    by_id, names = {action.id: action for action in actions}, {row.id: row.name for row in partners}
    return {
        "budget": _budget(neighbourhood_id, actions),
        "partners": [_partner(row, pledged.get(row.id, Pledged()), facts, by_id) for row in partners],
        "warnings": [
            _warning(warning, by_id, names)
            for warning in warnings_of([_partner_facts(row, pledged) for row in partners], facts)
        ],
    }


def _budget(neighbourhood_id: str, actions: Sequence[Action]) -> dict[str, Any]:
    budget = read_budget(neighbourhood_id, actions)
    claims = [(action, claim_of(action)) for action in actions]
    return {
        **vars(budget),
        "free": budget.free,
        "claims": [
            {"action_id": action.id, "number": action.number, "title": action.title, **vars(claim.counting)}
            for action, claim in claims
            if claim.counting.total
        ],
        "decisions": [
            {
                "number": number,
                "title": title,
                "over": change.over,
                "by": change.decided_by,
                "on": change.decided_on,
                "why": change.decided_why,
            }
            for change, number, title in carrying_store.decisions(neighbourhood_id)
        ],
    }


def _partner(
    row: Partner, pledged: Pledged, facts: Sequence[ActionFacts], actions: Mapping[str, Action]
) -> dict[str, Any]:
    serving = [each for each in facts if row.id in each.serves and each.status not in STOPPED]
    return {
        **vars(pledged),
        "partner_id": row.id,
        "name": row.name,
        "interest": row.interest,
        "offered": {"hours": row.hours_offered, "euros": row.euros_offered},
        "served_by": sorted(actions[each.action_id].number for each in serving),
    }


def _partner_facts(row: Partner, pledged: Mapping[str, Pledged]) -> PartnerFacts:
    return PartnerFacts(row.id, row.interest, row.hours_offered, row.euros_offered, pledged.get(row.id, Pledged()))


def _action_facts(neighbourhood_id: str, actions: Iterable[Action], pledges: Iterable[PledgeRow]) -> list[ActionFacts]:
    broken, serves = defaultdict(list), defaultdict(set)
    for action_id, title in carrying_store.broken_hard_frames(neighbourhood_id):
        broken[action_id].append(title)
    for action_id, partner_id in carrying_store.served_interests(neighbourhood_id):
        serves[action_id].add(partner_id)
    with_pledges = {row.action_id for row in pledges if row.state != WITHDRAWN}
    return [
        ActionFacts(
            action_id=action.id,
            kind=action.kind,
            status=action.status,
            has_owner=action.owner_id is not None,
            has_pledges=action.id in with_pledges,
            broken=broken[action.id],
            serves=frozenset(serves[action.id]),
        )
        for action in actions
    ]


def _warning(warning: TableWarning, actions: Mapping[str, Action], names: Mapping[str, str]) -> dict[str, Any]:
    action = actions.get(warning.action_id or "")
    title = action.title if action else names[warning.partner_id or ""]
    return {**vars(warning), "number": action.number if action else None, "title": title}
