"""Money and hours always add up: whatever is agreed, delivered, withdrawn, moved and undone, in whatever order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import hypothesis.strategies as st
from apiflask import APIFlask
from hypothesis import HealthCheck, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from builders import a_neighbourhood, staff

from .conftest import Builder, a_partner

TOTAL = 1_000
STOPPED = ("not-done", "handed-over")
AMOUNTS = st.integers(0, 700)
STATES = ("explored", "conditional", "promised", "delivered", "withdrawn")
STEPS = ("proposed", "idea", "not-done", "handed-over", "later")
DECISION = {"by": "De coalitie", "on": "2026-05-20", "why": "Het kan niet wachten."}


@dataclass
class Line:
    """What a commitment is, as this test remembers it, and what it was before the last change."""

    partner: int
    state: str
    hours: int
    euros: int
    before: tuple[str, int, int] | None = None


@dataclass
class Remembered:
    """An action, told by somebody with a pencil and paper."""

    status: str = "idea"
    claim: tuple[int, int, int] = (0, 0, 0)
    claim_before: tuple[int, int, int] = (0, 0, 0)
    lines: list[Line] = field(default_factory=list)

    def counts(self) -> tuple[int, int, int]:
        reserved, committed, spent = self.claim
        return (0, 0, spent) if self.status in STOPPED else (reserved, committed, spent)


class Table(RuleBasedStateMachine):
    """Two builders and a facilitator at one table; the server's sums against a pencil's."""

    builder: Builder
    partners: tuple[str, ...]

    @initialize(count=st.integers(1, 3))
    def an_agenda(self, count: int) -> None:
        self.remembered: dict[str, Remembered] = {}
        for number in range(count):
            interests = [{"partnerId": self.partners[0], "served": True}]
            self.remembered[self.builder.create(title=f"Actie {number}", interests=interests)["actionId"]] = (
                Remembered()
            )

    def one(self, pick: int) -> tuple[dict[str, Any], Remembered]:
        action_id = sorted(self.remembered)[pick % len(self.remembered)]
        return self.builder.read(action_id), self.remembered[action_id]

    def free(self) -> int:
        return TOTAL - sum(sum(each.counts()) for each in self.remembered.values())

    @rule(pick=st.integers(0), claim=st.tuples(AMOUNTS, AMOUNTS, AMOUNTS), decided=st.booleans())
    def claims(self, pick: int, claim: tuple[int, int, int], decided: bool) -> None:
        self.put(pick, claim, decided=decided)

    @rule(pick=st.integers(0))
    def takes_a_claim_back(self, pick: int) -> None:
        self.put(pick, self.one(pick)[1].claim_before, decided=False)

    def put(self, pick: int, claim: tuple[int, int, int], *, decided: bool) -> None:
        action, remembered = self.one(pick)
        now = sum(remembered.counts())
        wanted = claim[2] if remembered.status in STOPPED else sum(claim)
        fits = wanted <= now or wanted - now <= self.free()
        amounts = dict(zip(("reserved", "committed", "spent"), claim, strict=True))
        answer = self.builder.claim(action, **amounts, decision=DECISION if decided else None)
        assert answer.status_code == (200 if fits or decided else 409), answer.text
        if answer.status_code == 200:
            remembered.claim, remembered.claim_before = claim, remembered.claim

    @rule(pick=st.integers(0), partner=st.integers(0, 1), state=st.sampled_from(STATES), hours=AMOUNTS, euros=AMOUNTS)
    def pledges(self, pick: int, partner: int, state: str, hours: int, euros: int) -> None:
        action, remembered = self.one(pick)
        told = {"state": state, "hours": hours, "euros": euros, "dependsOn": "de directie"}
        answer = self.builder.pledge(action, self.partners[partner], **told)
        assert answer.status_code == (201 if hours or euros else 400), answer.text
        if hours or euros:
            remembered.lines.append(Line(partner, state, hours, euros))

    @rule(pick=st.integers(0), line=st.integers(0), state=st.sampled_from(STATES), hours=st.integers(1, 90))
    def changes_its_mind(self, pick: int, line: int, state: str, hours: int) -> None:
        action, remembered = self.one(pick)
        if remembered.lines:
            self.patch(action, remembered, line % len(remembered.lines), (state, hours, 0))

    @rule(pick=st.integers(0), line=st.integers(0))
    def takes_its_change_back(self, pick: int, line: int) -> None:
        action, remembered = self.one(pick)
        line %= max(1, len(remembered.lines))
        if remembered.lines and (before := remembered.lines[line].before):
            self.patch(action, remembered, line, before)

    def patch(self, action: dict[str, Any], remembered: Remembered, line: int, told: tuple[str, int, int]) -> None:
        row = remembered.lines[line]
        state, hours, euros = told
        path = f"commitments/{action['commitments'][line]['commitmentId']}"
        body = {"state": state, "hours": hours, "euros": euros, "dependsOn": "de directie"}
        assert self.builder.under(action, "PATCH", path, body).status_code == 200
        row.before = (row.state, row.hours, row.euros)
        row.state, row.hours, row.euros = told

    @rule(pick=st.integers(0), status=st.sampled_from(STEPS))
    def moves(self, pick: int, status: str) -> None:
        action, remembered = self.one(pick)
        answer = self.builder.move(action, status, reason="Daarom.", handedTo="De buren")
        starts_again = remembered.status in STOPPED and status not in STOPPED
        returns = sum(remembered.claim) - sum(remembered.counts()) if starts_again else 0
        may = status in action["allowedMoves"] and (returns == 0 or returns <= self.free())
        assert answer.status_code == (201 if may else 409), answer.text
        if may:
            remembered.status = status

    @rule(pick=st.integers(0))
    def somebody_else_is_late(self, pick: int) -> None:
        action, _ = self.one(pick)
        late = action | {"revision": action["revision"] - 1}
        assert self.builder.claim(late, spent=1).status_code == 409
        assert self.builder.pledge(late, self.partners[0]).status_code == 409
        assert self.builder.move(late, "proposed").status_code == 409

    @invariant()
    def the_table_says_what_the_pencil_says(self) -> None:
        table = self.builder.table()
        counts = [each.counts() for each in self.remembered.values()]
        reserved, committed, spent = (sum(amounts) for amounts in zip(*counts, strict=True))
        shown = table["budget"]
        assert (shown["reserved"], shown["committed"], shown["spent"]) == (reserved, committed, spent)
        assert shown["free"] == TOTAL - reserved - committed - spent
        assert shown["free"] >= 0 or shown["decisions"]
        for index, partner in enumerate(table["partners"]):
            for state in ("explored", "conditional", "promised", "delivered"):
                lines = [line for line in self.standing(state) if line.partner == index]
                assert partner[state] == {
                    "hours": sum(line.hours for line in lines),
                    "euros": sum(line.euros for line in lines),
                }

    def standing(self, state: str) -> Iterator[Line]:
        for each in self.remembered.values():
            for line in each.lines:
                if line.state == state and (each.status not in STOPPED or state == "delivered"):
                    yield line


@contextmanager
def at_a_table(app: APIFlask) -> Iterator[type[Table]]:
    """Each run of the machine gets a neighbourhood of its own."""

    class Here(Table):
        def __init__(self) -> None:
            super().__init__()
            neighbourhood = a_neighbourhood(app, budget_eur=TOTAL)
            who = staff(app, neighbourhood.id, "agendaBuilder", "Fenna")
            self.builder = Builder(app.test_client(), neighbourhood.id, who)
            self.partners = tuple(a_partner(app, neighbourhood.id, name).id for name in ("De Vaart", "Politie"))

    yield Here


def test_money_and_hours_add_up_whatever_is_done_and_undone(app: APIFlask) -> None:
    checks = [HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large]
    calm = settings(max_examples=5, stateful_step_count=16, deadline=None, suppress_health_check=checks, database=None)
    with at_a_table(app) as machine:
        run_state_machine_as_test(machine, settings=calm)
