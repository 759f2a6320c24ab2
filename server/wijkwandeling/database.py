"""The database: models' base, column types, and the one place that commits."""

from __future__ import annotations

import hashlib
import sqlite3
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, cast

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import (
    JSON,
    DateTime,
    Dialect,
    Engine,
    Executable,
    MetaData,
    String,
    Table,
    TypeDecorator,
    event,
    func,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.orm import DeclarativeBase, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLITE_BUSY_SECONDS = 30


class Base(DeclarativeBase):
    """Names every constraint, so that migrations can refer to them on any database."""

    metadata = MetaData(naming_convention=NAMING)


# Objects stay readable after the commit: an answer may be made from what was just written.
db = SQLAlchemy(model_class=Base, session_options={"expire_on_commit": False})

if TYPE_CHECKING:
    Model = Base
else:
    Model = db.Model


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment: written in UTC, read back aware, also where the database keeps no zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def new_id() -> str:
    """A fresh UUID as lower-case text, the form of every id on the wire."""
    return str(uuid.uuid4())


Id = Annotated[str, mapped_column(String(36), primary_key=True)]
Ref = Annotated[str, mapped_column(String(36), index=True)]
Moment = Annotated[datetime, mapped_column(UtcDateTime)]
Json = Annotated[dict[str, Any], mapped_column(JSON)]

_AFTER = "after_commit"


@contextmanager
def transaction(*, write: bool = True) -> Iterator[None]:
    """Commit what happens inside, or undo all of it when an exception leaves the block.

    An exception with a true attribute ``keeps`` (see problems.Problem) commits first: a refusal
    that must leave a trace. On SQLite a writer takes the write lock at once, so that two writers
    wait for each other instead of failing half way. Functions given to ``after_commit`` run last.
    """
    session = db.session
    session.connection(execution_options={"sqlite_begin": "BEGIN IMMEDIATE" if write else "BEGIN"})
    callbacks: list[Callable[[], None]] = []
    session.info[_AFTER] = callbacks
    try:
        yield
        session.commit()
    except BaseException as error:
        if getattr(error, "keeps", False):
            session.commit()
        else:
            session.rollback()
            callbacks.clear()
        raise
    finally:
        session.info.pop(_AFTER, None)
        session.remove()
        for callback in callbacks:
            callback()


def after_commit(callback: Callable[[], None]) -> None:
    """Run ``callback`` once the transaction around this call is committed; never if it is undone."""
    callbacks: list[Callable[[], None]] = db.session.info[_AFTER]
    callbacks.append(callback)


def hold_name(name: str) -> None:
    """Until the end of this transaction nobody else holds the same name. On SQLite every writer is alone already."""
    if db.engine.dialect.name == "postgresql":
        key = int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)
        db.session.execute(select(func.pg_advisory_xact_lock(key)))


def insert_once(model: type[Base], values: Mapping[str, Any]) -> bool:
    """Insert a row unless its unique key is taken; whether it was inserted.

    The constraint decides, so of many at the same moment one gets True. The others wait until that
    one has committed and then find its row.
    """
    statement = _insert_unless_taken(db.engine.dialect.name, cast(Table, model.__table__))
    return db.session.execute(statement, dict(values)).first() is not None


@cache
def _insert_unless_taken(dialect: str, table: Table) -> Executable:
    insert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    # What is returned tells whether it was inserted: the count of rows is not there on every driver.
    return insert(table).on_conflict_do_nothing().returning(*table.primary_key)


def prepare_engine(engine: Engine) -> None:
    """SQLite as a server's database: WAL, full durability, foreign keys, our own BEGIN. Again changes nothing."""
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    # The driver must not open transactions by itself: ours decide between BEGIN and IMMEDIATE.
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={SQLITE_BUSY_SECONDS * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("sqlite_begin", "BEGIN"))
