"""A phone finds the walk behind a code and joins it, once, however often it asks."""

from __future__ import annotations

import hmac
import re
import uuid

from sqlalchemy.exc import IntegrityError

from wijkwandeling import clock
from wijkwandeling.database import db
from wijkwandeling.problems import Problem
from wijkwandeling.walks import join_code, store
from wijkwandeling.walks.models import Walk, Walker

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def walk_to_join(typed: str) -> Walk:
    """The open walk behind a code as somebody typed it. Problems: join-code-unknown, join-code-closed."""
    code = join_code.read(typed)
    walk = store.find_by_join_code(code) if code else None
    if walk is None or walk.state == "draft":
        raise Problem("join-code-unknown")
    if walk.state == "closed":
        raise Problem("join-code-closed")
    return walk


def join_walk(walk_id: str, walker_id: str, *, typed_code: str, secret_sha256: str) -> Walker:
    """Register the phone, or find it registered already with the same secret.

    A repeated call needs no valid code any more: the answer to the first may have got lost before the
    walk was closed. Problems: invalid-input, join-code-unknown, join-code-closed, walker-exists.
    """
    require_uuid("walkerId", walker_id)
    if store.find_walker(walker_id) is None and walk_to_join(typed_code).id != walk_id:
        raise Problem("join-code-unknown")
    return register_phone(walk_id, walker_id, secret_sha256)


def register_phone(walk_id: str, walker_id: str, secret_sha256: str) -> Walker:
    """The phone as it is registered, or registered now without asking for a code. Problem: walker-exists."""
    if walker_id == importer_id(walk_id):
        raise Problem("walker-exists")
    known = store.find_walker(walker_id) or _add(walk_id, walker_id, secret_sha256)
    if known.walk_id != walk_id or not hmac.compare_digest(known.secret_sha256, secret_sha256):
        raise Problem("walker-exists")
    return known


def importer_of(walk_id: str) -> Walker:
    """Who stands for the photos that staff brought: a walker that no phone can be, for it has no secret."""
    walker_id = importer_id(walk_id)
    return store.find_walker(walker_id) or _add(walk_id, walker_id, store.NO_SECRET)


def importer_id(walk_id: str) -> str:
    """The id that this walker of a walk has, whether staff ever brought photos or not."""
    return str(uuid.uuid5(uuid.NAMESPACE_OID, f"importer of {walk_id}"))


def require_uuid(name: str, value: str) -> None:
    """Problem invalid-input when this id in the path, called ``name`` there, is none that a phone makes."""
    if not UUID.fullmatch(value):
        raise Problem("invalid-input", errors={"path": {name: ["Gebruik een UUID in kleine letters."]}})


def _add(walk_id: str, walker_id: str, secret_sha256: str) -> Walker:
    """The new walker, or the one that a parallel request added first: the primary key decides."""
    now = clock.now()
    walker = Walker(id=walker_id, walk_id=walk_id, secret_sha256=secret_sha256, joined_at=now, seen_at=now)
    try:
        with db.session.begin_nested():
            db.session.add(walker)
    except IntegrityError:
        first = store.find_walker(walker_id)
        if first is None:
            raise
        return first
    return walker
