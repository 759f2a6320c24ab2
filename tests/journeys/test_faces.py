"""Somebody stands on a photo: the facilitator sees who will be made unrecognisable, changes it, and approves."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image

from drawn_faces import photo_of
from journeys.accessibility import check_screen
from journeys.conftest import NewBrowser
from journeys.facilitator import Facilitator
from journeys.portal import Portal
from journeys.server import Server
from journeys.town import Town, walk_through
from wijkwandeling.photos.regions import COVER

pytestmark = pytest.mark.timeout(600)

NOTES = ["Twee buren bij de vijver", "De buren nog eens", "En de vijver"]
LEFT, RIGHT = (0.2, 0.4), (0.8, 0.4)
# In what is drawn, and in what is put in the middle and moved right and down from there.
PLATE, WIDER = (0.2, 0.82), (0.83, 0.8)


def test_faces_are_covered_before_the_photo_is_public(server: Server, town: Town, new_desk: NewBrowser) -> None:
    walk_through(server, town, NOTES, picture=photo_of(LEFT, RIGHT))
    yusuf = Facilitator(new_desk(), town)
    yusuf.signs_in()
    yusuf.goes_to("Inbox")
    yusuf.sees_of_the_photo("2 gezichten worden onherkenbaar gemaakt als je goedkeurt.")
    yusuf.begins_to_cover()
    yusuf.lets_go("2. Gezicht")
    yusuf.draws("Kenteken", (0.1, 0.75), (0.3, 0.9))
    yusuf.adds_by_keyboard("Iets anders", *["ArrowRight"] * 10, *["ArrowDown"] * 15, *["Shift+ArrowRight"] * 6)
    check_screen(yusuf.page)
    yusuf.keeps_what_is_covered()
    yusuf.sees_of_the_photo("1 gezicht, 1 kenteken en 1 ander vlak worden onherkenbaar gemaakt")
    yusuf.sees_of_the_photo("1 vlak blijft zichtbaar")
    for note in NOTES:
        yusuf.approves(note)

    town.until("every photo made again", "points?decision=all", all_burnt)
    portal = Portal(yusuf.desk, town)
    portal.opens()
    pictures = [Image.open(io.BytesIO(data)) for data in portal.photos().values()]
    # Small and large, of the photo that was changed and of the one that was approved as proposed.
    assert len(pictures) == 4
    changed = [picture for picture in pictures if not is_covered(picture, RIGHT)]
    assert len(changed) == 2
    assert all(is_covered(picture, LEFT) for picture in pictures)
    for spot in (PLATE, WIDER):
        assert [picture for picture in pictures if is_covered(picture, spot)] == changed


def all_burnt(answer: Any) -> bool:
    return all(photo["redaction"]["burnt"] for point in answer["points"] for photo in point["photos"])


def is_covered(picture: Image.Image, spot: tuple[float, float]) -> bool:
    x, y = (int(part * side) for part, side in zip(spot, picture.size, strict=True))
    colours: list[Any] = picture.crop((x - 4, y - 4, x + 4, y + 4)).getcolors() or []
    return all(abs(a - b) <= 3 for _, colour in colours for a, b in zip(colour, COVER, strict=True))
