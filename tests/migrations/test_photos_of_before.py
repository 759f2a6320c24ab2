"""Photos of before anybody looked for faces come back by themselves, with the faces covered."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from apiflask import APIFlask
from sqlalchemy import select

from builders import SentPhoto, WalkerPhone, a_neighbourhood, a_sent_point, an_open_walk, staff, stored_bytes
from drawn_faces import photo_of
from wijkwandeling import events
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.photos import search
from wijkwandeling.photos.models import Derivative, FormerDerivative
from wijkwandeling.schema import configuration, upgrade
from wijkwandeling.settings import from_environment

OURS = "0008"


def go_back(app: APIFlask) -> None:
    """To the tables of the version before."""
    with app.app_context(), db.engine.begin() as connection:
        config = configuration(connection)
        before = ScriptDirectory.from_config(config).get_revision(OURS).down_revision
        command.downgrade(config, str(before))


def derivatives(app: APIFlask) -> set[str]:
    with app.app_context():
        return set(db.session.scalars(select(Derivative.sha256)))


def test_an_approved_photo_of_before_waits_and_comes_back_covered(
    empty_database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {"WIJKWANDELING_DATABASE_URL": empty_database_url, "WIJKWANDELING_JOBS": "immediate"}
    app = create_app(from_environment(environ | {"WIJKWANDELING_RATE_LIMITS": "off"}, tmp_path / "data"))
    upgrade(app)
    client = app.test_client()
    neighbourhood = a_neighbourhood(app)
    phone = WalkerPhone(client, an_open_walk(app, neighbourhood.id))
    point = a_sent_point(phone, SentPhoto(photo_of((0.5, 0.5))))
    bare = derivatives(app)

    go_back(app)
    upgrade(app)
    url = f"/api/v1/neighbourhoods/{neighbourhood.id}/points/{point}/decision"
    headers = staff(app, neighbourhood.id).headers
    assert client.put(url, json={"verdict": "approved", "number": 0}, headers=headers).status_code == 200
    assert {client.get(f"/publieke-fotos/{sha256}.jpg").status_code for sha256 in bare} == {404}

    monkeypatch.setattr(search, "UNSEEN_AFTER", -search.UNSEEN_AFTER)
    with app.app_context():
        events.sweep()
        assert set(db.session.scalars(select(FormerDerivative.sha256))) == bare
    covered = derivatives(app)
    assert len(covered) == 2
    assert not bare & (covered | stored_bytes(app))
    assert {client.get(f"/publieke-fotos/{sha256}.jpg").status_code for sha256 in covered} == {200}
    with app.app_context():
        db.session.remove()
        db.engine.dispose()
