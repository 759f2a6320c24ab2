"""A process of its own: what happens in it stays in it, and the next call finds a good one."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

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


def test_a_process_that_is_killed_while_it_waits_is_replaced() -> None:
    waiting = isolation.run(hostile.number)
    os.kill(waiting, signal.SIGKILL)
    assert succeeds(hostile.number) != waiting


def succeeds(function: Callable[[], int]) -> int:
    """The kill may be noticed only by the call that finds nobody."""
    with contextlib.suppress(isolation.Died):
        return isolation.run(function)
    return isolation.run(function)


def test_the_process_does_not_outlive_a_killed_parent() -> None:
    script = "import hostile; from wijkwandeling import isolation; print(isolation.run(hostile.number), flush=True)"
    waits = f"{script}; import time; time.sleep(60)"
    ours = {**os.environ, "PYTHONPATH": str(Path(hostile.__file__).parent)}
    with subprocess.Popen([sys.executable, "-c", waits], stdout=subprocess.PIPE, text=True, env=ours) as parent:
        assert parent.stdout
        child = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 20
    while Path(f"/proc/{child}").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not Path(f"/proc/{child}").exists()


def test_the_thread_that_asked_first_may_end() -> None:
    isolation._pool.cache_clear()
    asking = threading.Thread(target=isolation.run, args=(hostile.number,))
    asking.start()
    asking.join()
    first = isolation.run(hostile.number)
    assert isolation.run(hostile.number) == first


def test_an_error_of_the_function_is_the_callers() -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        isolation.run(int, "three")
