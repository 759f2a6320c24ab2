"""How far a point came, told to the one who made it."""

from __future__ import annotations

import pytest

from wijkwandeling.portal.outcome import outcome_of


@pytest.mark.parametrize(
    ("withdrawn", "verdict", "current", "in_spot", "on_agenda", "outcome"),
    [
        (False, None, False, False, False, "received"),
        (False, None, False, True, False, "received"),
        (False, "pending", True, True, False, "received"),
        (False, "approved", True, False, False, "seen"),
        (False, "approved", True, True, False, "in-spot"),
        (False, "approved", True, True, True, "on-agenda"),
        (False, "approved", False, True, True, "on-agenda"),
        (False, None, False, False, True, "on-agenda"),
        (False, "hidden", True, True, True, "hidden"),
        (False, "hidden", False, True, False, "seen"),
        (True, "approved", True, True, True, "withdrawn"),
        (True, "hidden", True, False, False, "withdrawn"),
    ],
)
def test_a_point_is_told_how_far_it_came(
    withdrawn: bool, verdict: str | None, current: bool, in_spot: bool, on_agenda: bool, outcome: str
) -> None:
    told = outcome_of(
        withdrawn=withdrawn, verdict=verdict, verdict_is_current=current, in_spot=in_spot, on_agenda=on_agenda
    )
    assert told == outcome
