"""Forty points with sixty photos through faults, kills, two tabs and a wild clock: all of it arrives, once."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from journeys import phone_storage
from journeys.browser import Browser
from journeys.fault_proxy import FaultProxy
from journeys.jpeg import write_photo
from journeys.server import Server
from journeys.storm import PHOTO_COUNTS, Storm
from journeys.town import Town
from journeys.walker import Walker

pytestmark = pytest.mark.timeout(900)
SEEDS = range(1, 1 + int(os.environ.get("SEEDS", "2")))


@pytest.mark.requirement(4, 10, 22, 24, 26, 29, 30, 32, 35)
@pytest.mark.parametrize("seed", SEEDS)
def test_what_was_kept_on_the_phone_is_on_the_server_once(
    seed: int, server: Server, proxy: FaultProxy, town: Town, phone: Browser, tmp_path: Path
) -> None:
    fenna = Walker(phone, town)
    storm = Storm(seed, fenna, proxy, server, gallery(tmp_path))
    fenna.joins()
    fenna.is_ready_to_walk()
    try:
        storm.rages()
        fenna.opens_my_points()
        storm.tells("send everything")
        fenna.sends_until_all_arrived()
        check(storm, server, town)
    except BaseException as error:
        error.add_note(f"Seed {seed}, what happened:\n" + "\n".join(storm.story))
        raise


def check(storm: Storm, server: Server, town: Town) -> None:
    """The invariant: each point once, as its walker left it last, with its photos byte for byte."""
    page = storm.walker.page
    kept = {point.note: point.photos for point in storm.standing}
    arrived = town.points()
    assert sorted(point["note"] for point in arrived) == sorted(kept)
    assert {point["note"]: len(point["photos"]) for point in arrived} == kept
    assert all(point["complete"] for point in arrived)
    received = town.photo_hashes()
    assert received == phone_storage.sent_versions(page)
    assert len(received) == sum(kept.values())

    rows = database_rows(server, town)
    own = {row["observationId"] for row in phone_storage.rows(page, "points")}
    assert len(own) == len(PHOTO_COUNTS)
    assert {observation for observation, is_withdrawn in rows if not is_withdrawn} == {
        point["observationId"] for point in arrived
    }
    assert {observation for observation, _ in rows} <= own
    assert len(rows) <= len(PHOTO_COUNTS)


def database_rows(server: Server, town: Town) -> list[tuple[str, bool]]:
    """Every point of this walk that the server has a row of, and whether it was withdrawn."""
    engine = create_engine(server.settings.database_url)
    with engine.connect() as connection:
        question = text("SELECT id, withdrawn_at FROM observation WHERE walk_id = :walk_id")
        found = connection.execute(question, {"walk_id": town.walk_id}).all()
    engine.dispose()
    return [(observation, withdrawn_at is not None) for observation, withdrawn_at in found]


def gallery(folder: Path) -> list[Path]:
    return [
        write_photo(folder / f"{seed}.jpg", (640, 480), Town.LON, Town.LAT, datetime.now(), seed) for seed in range(3)
    ]
