"""The one place that commits: all or nothing, and what comes afterwards only after all."""

from __future__ import annotations

import pytest
from apiflask import APIFlask

from wijkwandeling.audit import AuditEntry, record
from wijkwandeling.database import after_commit, db, transaction
from wijkwandeling.problems import Problem


@pytest.fixture
def told() -> list[str]:
    return []


def entries() -> list[str]:
    return [row.operation for row in db.session.query(AuditEntry)]


def test_what_comes_afterwards_comes_after_the_commit(app: APIFlask, told: list[str]) -> None:
    with app.app_context():
        with transaction():
            record("walks.create", account_id=None, subject={})
            after_commit(lambda: told.extend(entries()))
            assert told == []
        assert told == ["walks.create"]


def test_an_exception_undoes_everything_and_nothing_comes_afterwards(app: APIFlask, told: list[str]) -> None:
    def refused() -> None:
        with transaction():
            record("walks.create", account_id=None, subject={})
            after_commit(lambda: told.append("told"))
            raise Problem("stale")

    with app.app_context():
        with pytest.raises(Problem):
            refused()
        assert (entries(), told) == ([], [])


def test_a_refusal_that_must_leave_a_trace_leaves_it(app: APIFlask, told: list[str]) -> None:
    def refused() -> None:
        with transaction():
            record("walks.create", account_id=None, subject={})
            after_commit(lambda: told.append("told"))
            raise Problem("revision-conflict", keeps=True)

    with app.app_context():
        with pytest.raises(Problem):
            refused()
        assert (entries(), told) == (["walks.create"], ["told"])


def test_nothing_comes_afterwards_when_the_commit_itself_fails(
    app: APIFlask, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> None:
        raise OSError("no space left on device")

    def attempt() -> None:
        with transaction():
            record("walks.create", account_id=None, subject={})
            after_commit(lambda: told.append("told"))
            monkeypatch.setattr(db.session, "commit", full)

    with app.app_context():
        with pytest.raises(OSError, match="no space"):
            attempt()
        monkeypatch.undo()
        assert (entries(), told) == ([], [])
