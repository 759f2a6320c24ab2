"""What the demo has to remember between two starts on the same data: logins, and whether it is filled."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path

from wijkwandeling.demo.table_texts import SPEAKER

FILE_NAME = "demo.json"
# Easy to read over somebody's shoulder at the coffee table; 60 bits are left.
SIGNS = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class Login:
    email: str
    name: str
    role: str
    password: str
    token: str = ""


@dataclass(frozen=True)
class State:
    """``first_day``: of the first start; the walks' dates follow from it. ``phone_key``: the phones' secrets follow
    from it. ``filled``: everything is there.
    """

    first_day: str
    phone_key: str
    logins: dict[str, Login] = field(default_factory=dict)
    neighbourhood_id: str = ""
    filled: bool = False


def read(folder: Path) -> State | None:
    """The state of an earlier start on this data, if there was one."""
    path = folder / FILE_NAME
    if not path.exists():
        return None
    kept = json.loads(path.read_text(encoding="utf-8"))
    logins = {role: Login(**login) for role, login in kept.pop("logins").items()}
    return State(**kept, logins=logins)


def write(folder: Path, state: State) -> None:
    """Keep the state, readable by its owner only; a kill leaves the old one or the new one."""
    path, fresh = folder / FILE_NAME, folder / f"{FILE_NAME}.part"
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(state), file, indent=2)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)


def begin(today: date) -> State:
    """A state with fresh passwords; tokens follow when the accounts are there."""
    return with_all_logins(State(first_day=today.isoformat(), phone_key=secrets.token_hex(32)))


def with_all_logins(state: State) -> State:
    """Also those that the version which made it did not know yet."""
    logins = (
        Login("fenna@zandermeer.example", "Fenna de Wit", "facilitator", _password()),
        Login("yusuf@zandermeer.example", "Yusuf Demir", "agendaBuilder", _password()),
        Login(*SPEAKER, "partner", _password()),
    )
    return replace(state, logins={login.role: login for login in logins} | state.logins)


def with_token(state: State, role: str, token: str) -> State:
    return replace(state, logins={**state.logins, role: replace(state.logins[role], token=token)})


def _password() -> str:
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(4)) for _ in range(3))
