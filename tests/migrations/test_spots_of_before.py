"""Spots of before people could merge and split them stay what they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from alembic import command
from alembic.script import ScriptDirectory
from apiflask import APIFlask
from sqlalchemy import text

from builders import LAT, LON
from streets import a_street
from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.schema import configuration, upgrade
from wijkwandeling.settings import from_environment

OURS = "0011"


def go_back(app: APIFlask) -> None:
    """To the tables of the version before."""
    with app.app_context(), db.engine.begin() as connection:
        config = configuration(connection)
        before = ScriptDirectory.from_config(config).get_revision(OURS).down_revision
        command.downgrade(config, str(before))


def what_is_known(app: APIFlask) -> list[Any]:
    with app.app_context(), db.engine.begin() as connection:
        members = connection.execute(text("SELECT observation_id, spot_id, home_id FROM spot_member ORDER BY 1"))
        spots = connection.execute(text("SELECT number, title, is_home, departed FROM spot ORDER BY 1"))
        rows = connection.execute(text("SELECT verb, number FROM override ORDER BY 2"))
        return [[tuple(row) for row in found.all()] for found in (members, spots, rows)]


def test_points_keep_their_spots_and_names_and_new_ones_join(empty_database_url: str, tmp_path: Path) -> None:
    environ = {
        "WIJKWANDELING_DATABASE_URL": empty_database_url,
        "WIJKWANDELING_JOBS": "immediate",
        "WIJKWANDELING_RATE_LIMITS": "off",
    }
    app = create_app(from_environment(environ, tmp_path / "data"))
    upgrade(app)
    street = a_street(app, app.test_client(), LON, LAT)
    taken_back, *_ = [street.point(east) for east in (0, 10, 20)]
    gone = [street.point(east) for east in (200, 210, 220)]
    first, _second = street.spots()
    street.rename(first["spotId"], "Plein")
    street.rename(first["spotId"], "Pleintje")
    for point in (taken_back, *gone):
        street.phone.delete_point(point)
    before = what_is_known(app)
    assert len(before[1]) == 2
    go_back(app)
    upgrade(app)
    assert what_is_known(app) == before
    [still] = street.spots()
    newcomer = street.point(12)
    assert newcomer in street.members(still["spotId"])
