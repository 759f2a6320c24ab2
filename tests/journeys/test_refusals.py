"""What the server will not take stays on the phone, with the reason, and holds up nothing else."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from journeys import phone_storage
from journeys.browser import Browser
from journeys.targets import check_walker_screen
from journeys.town import Town
from journeys.walker import Walker
from wijkwandeling.problems import PHOTO_MAX_BYTES

pytestmark = pytest.mark.timeout(600)


@pytest.mark.requirement(27, 28)
def test_a_refused_photo_is_kept_and_explained_and_the_next_point_arrives(
    town: Town, phone: Browser, tmp_path: Path
) -> None:
    fenna = Walker(phone, town)
    fenna.joins()
    fenna.is_ready_to_walk()
    refused = [no_image(tmp_path), too_large(tmp_path)]
    fenna.chooses_a_photo("Zwak", refused[0], note="De foto is een brief")
    fenna.chooses_a_photo("Zwak", refused[1], note="De foto is te groot")
    fenna.captures("Sterk", note="De bank bij de vijver")
    fenna.looks_at_my_points()

    fenna.sees_in_my_points("De bank bij de vijver", "Aangekomen")
    fenna.sees_in_my_points("De foto is een brief", "Heeft hulp nodig: Dit is geen foto")
    fenna.sees_in_my_points("De foto is te groot", "Heeft hulp nodig: De foto is te groot")
    fenna.sees_unsent(2)
    check_walker_screen(fenna.page)
    fenna.opens_the_point("De foto is een brief")
    fenna.sees_the_reason("Dit is geen foto")
    check_walker_screen(fenna.page)

    kept = phone_storage.originals(phone.page).values()
    assert {hashlib.sha256(file.read_bytes()).hexdigest() for file in refused} <= set(kept)
    assert len(town.photo_hashes()) == 1


def no_image(folder: Path) -> Path:
    path = folder / "brief.jpg"
    path.write_text("Beste buren, dit is geen foto.")
    return path


def too_large(folder: Path) -> Path:
    """Bytes that no phone can make smaller, one more than the server takes."""
    path = folder / "groot.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + os.urandom(PHOTO_MAX_BYTES - 3))
    return path
