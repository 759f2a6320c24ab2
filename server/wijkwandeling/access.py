"""Who may do what: every route declares an operation; the roof's table says which roles may call it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import wraps
from typing import Any, TypeVar, cast

from flask import Flask, current_app, g, make_response, request

from wijkwandeling import audit
from wijkwandeling.database import transaction
from wijkwandeling.problems import Problem

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
View = TypeVar("View", bound=Callable[..., Any])


class Role(StrEnum):
    PUBLIC = "public"
    WALKER = "walker"
    # Any account, also one without a role in any neighbourhood (any more).
    SIGNED_IN = "signedIn"
    FACILITATOR = "facilitator"
    AGENDA_BUILDER = "agendaBuilder"
    PARTNER = "partner"
    ADMIN = "admin"


STAFF = frozenset({Role.FACILITATOR, Role.AGENDA_BUILDER, Role.PARTNER, Role.ADMIN})


@dataclass(frozen=True)
class Caller:
    """Who is asking. ``roles`` are an account's, by neighbourhood id; a walker belongs to one walk."""

    account_id: str | None = None
    walker_id: str | None = None
    walk_id: str | None = None
    roles: Mapping[str, frozenset[Role]] = field(default_factory=dict)


Table = Mapping[str, frozenset[Role]]
Identify = Callable[[], Caller | None]


@dataclass(frozen=True)
class Gate:
    """What the roof wires: the table of operations and the ways to find out who is asking."""

    table: Table
    identify: tuple[Identify, ...]


def init_app(app: Flask, gate: Gate) -> None:
    app.extensions["gate"] = gate


def caller() -> Caller:
    """Who is asking now."""
    return cast(Caller, g.caller)


def may(name: str, neighbourhood_id: str) -> bool:
    """Whether the account that is asking now may also call this operation in the neighbourhood."""
    gate = cast(Gate, current_app.extensions["gate"])
    return _as_staff(gate.table[name], {"neighbourhood_id": neighbourhood_id})


def account_id() -> str:
    """The account that is asking now, in an operation that only staff may call."""
    found = caller().account_id
    if found is None:
        raise RuntimeError("an operation of staff was opened to callers without an account")
    return found


def operation(name: str, *, own_transaction: bool = False) -> Callable[[View], View]:
    """Guard a view: identify the caller, ask the table, run inside one transaction, keep an audit entry.

    ``own_transaction``: the view commits by itself, because it reads a long body first and must not
    hold the database's write lock while a slow phone sends. Problems: not-signed-in, not-allowed.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(*args: Any, **kwargs: Any) -> Any:
            if own_transaction:
                with transaction(write=True):
                    _admit(name, kwargs)
                return make_response(view(*args, **kwargs))
            # Read the body before the transaction: a slow sender must not hold the write lock.
            request.get_data()
            write = request.method not in SAFE_METHODS
            with transaction(write=write):
                _admit(name, kwargs)
                response = make_response(view(*args, **kwargs))
                if write and caller().account_id:
                    audit.record(name, account_id=caller().account_id, subject=kwargs)
                return response

        guarded.__dict__["operation"] = name
        return cast(View, guarded)

    return decorate


def _admit(name: str, path: Mapping[str, Any]) -> None:
    gate = cast(Gate, current_app.extensions["gate"])
    allowed = gate.table[name]
    g.caller = _identified(gate, public=Role.PUBLIC in allowed)
    if Role.PUBLIC in allowed or _as_walker(allowed, path) or _as_staff(allowed, path):
        return
    raise Problem("not-allowed" if caller().account_id or caller().walker_id else "not-signed-in")


def _identified(gate: Gate, *, public: bool) -> Caller:
    """Who is asking. What is open to all does not fail on a stale cookie or token: then it is nobody."""
    try:
        return next((found for identify in gate.identify if (found := identify())), Caller())
    except Problem:
        if not public:
            raise
        return Caller()


def _as_walker(allowed: frozenset[Role], path: Mapping[str, Any]) -> bool:
    """A walker acts in the own walk only, and where the path names a walker, as that one."""
    who = caller()
    return (
        Role.WALKER in allowed
        and who.walker_id is not None
        and path.get("walk_id") == who.walk_id
        and path.get("walker_id", who.walker_id) == who.walker_id
    )


def _as_staff(allowed: frozenset[Role], path: Mapping[str, Any]) -> bool:
    """Staff act in the neighbourhood that the path names; without one, anybody signed in with the role may."""
    who = caller()
    if who.account_id is None:
        return False
    if Role.SIGNED_IN in allowed:
        return True
    neighbourhood = path.get("neighbourhood_id")
    if neighbourhood is not None:
        return bool(allowed & who.roles.get(neighbourhood, frozenset()))
    return any(allowed & roles for roles in who.roles.values())
