"""How an action may travel."""

from __future__ import annotations

from itertools import product

import pytest

from wijkwandeling.agenda.workflow import Status, allowed_moves, can_move

ALLOWED = {
    ("idea", "proposed"),
    ("idea", "not-done"),
    ("proposed", "agreed"),
    ("proposed", "idea"),
    ("proposed", "not-done"),
    ("agreed", "running"),
    ("agreed", "proposed"),
    ("agreed", "not-done"),
    ("running", "done"),
    ("running", "agreed"),
    ("running", "not-done"),
    ("running", "partly-done"),
    ("done", "running"),
    ("partly-done", "running"),
    ("partly-done", "done"),
    ("not-done", "idea"),
    ("handed-over", "idea"),
    ("later", "idea"),
    ("later", "proposed"),
    ("later", "not-done"),
    *((status, aside) for status in ("idea", "proposed", "agreed", "running") for aside in ("handed-over", "later")),
}


@pytest.mark.parametrize(("a", "b"), list(product([status.value for status in Status], repeat=2)))
def test_an_action_moves_only_where_people_agreed_it_may(a: str, b: str) -> None:
    assert can_move(a, b) == ((a, b) in ALLOWED)
    assert (b in allowed_moves(a)) == can_move(a, b)


def test_from_every_status_there_is_a_way_on() -> None:
    assert all(allowed_moves(status) for status in Status)
