"""Runs a function in a process of its own, which may use so much memory and time and no more.

For what others made and sent us: a file that breaks its decoder, or fills the memory, takes only that
process along. The process is kept for the next call, because starting one costs as much as many photos.
"""

from __future__ import annotations

import multiprocessing
import resource
from collections.abc import Callable
from concurrent.futures import TimeoutError as TooLong
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from typing import Any, ParamSpec, TypeVar

from pebble import ProcessExpired, ProcessFuture, ProcessPool

MEMORY_MAX_BYTES = 1536 * 1024 * 1024
SECONDS_MAX = 60.0
# What a decoder leaks is gone with its process.
CALLS_MAX = 500

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")


class TooHeavy(Exception):
    """It needed more memory or time than it may have; trying again would end the same."""


class Died(Exception):
    """The process ended before it answered: a crash, or somebody killed it. Trying again may help."""


def run(function: Callable[Arguments, Result], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Result:
    """What ``function`` gives, a function of a module; arguments and result travel as pickles.

    Raises what it raises, TooHeavy, Died.
    """
    try:
        result: Result = _scheduled(function, args, dict(kwargs)).result()
    except (MemoryError, TooLong) as error:
        raise TooHeavy from error
    except (ProcessExpired, BrokenProcessPool) as error:
        raise Died from error
    return result


def _scheduled(function: Callable[..., Result], args: Any, kwargs: Any) -> ProcessFuture[Result]:
    try:
        return _pool().schedule(function, args=args, kwargs=kwargs, timeout=SECONDS_MAX)
    except RuntimeError:
        # A process that is killed while it has nothing to do takes the pool along.
        _pool.cache_clear()
        return _pool().schedule(function, args=args, kwargs=kwargs, timeout=SECONDS_MAX)


@cache
def _pool() -> ProcessPool:
    """One process at a time. Started afresh, not forked: a copy of a server would have its locks and its lines."""
    spawning = multiprocessing.get_context("spawn")
    return ProcessPool(max_workers=1, max_tasks=CALLS_MAX, context=spawning, initializer=_limit)


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_MAX_BYTES, MEMORY_MAX_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
