"""A process of its own: what happens in it stays in it, and the next call finds a good one."""

from __future__ import annotations

import os

import pytest

import hostile
from wijkwandeling import isolation


def test_the_work_is_done_in_one_other_process_that_stays() -> None:
    first = isolation.run(hostile.number)
    assert first != os.getpid()
    assert isolation.run(hostile.number) == first


def test_what_eats_all_memory_is_stopped_and_the_next_call_works() -> None:
    with pytest.raises(isolation.TooHeavy):
        isolation.run(hostile.eat)
    assert isolation.run(abs, -3) == 3


def test_what_never_ends_is_stopped_and_the_next_call_works(monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = isolation.run(hostile.number)
    with monkeypatch.context() as patch:
        patch.setattr(isolation, "SECONDS_MAX", 0.5)
        with pytest.raises(isolation.TooHeavy):
            isolation.run(hostile.hang)
    assert isolation.run(hostile.number) != hanging


def test_a_killed_process_is_told_apart_from_heavy_work() -> None:
    with pytest.raises(isolation.Died):
        isolation.run(hostile.die)
    assert isolation.run(abs, -4) == 4


def test_an_error_of_the_function_is_the_callers() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        isolation.run(int, "three")
