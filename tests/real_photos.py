"""Import a folder of real photos into a walk of its own, and hold every outcome against ``expected.json`` beside them.

``make real-photos PHOTOS=folder``. The file says where the walk is (``walk.centre``: lon, lat) and for each photo its
outcome, its place (null: none) and the time on the camera's clock; of some how large they are when upright.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from builders import a_neighbourhood, an_open_walk, square
from wijkwandeling.app import create_app
from wijkwandeling.commands.import_photos import as_line, files_in, take
from wijkwandeling.database import transaction
from wijkwandeling.intake import store as intake
from wijkwandeling.photos import store
from wijkwandeling.photos.import_photo import PhotoImport
from wijkwandeling.schema import upgrade
from wijkwandeling.settings import from_environment

# A ten-thousandth of a degree is ten metres.
NEAR_DEGREES = 1e-5


def main(folder: Path) -> int:
    """The exit status: 1 when an outcome differs."""
    expected = json.loads((folder / "expected.json").read_text())
    centre = expected["walk"]["centre"]
    area = square(centre["lon"], centre["lat"])
    differing = 0
    with tempfile.TemporaryDirectory() as data:
        app = create_app(from_environment({}, Path(data)))
        upgrade(app)
        walk = an_open_walk(app, a_neighbourhood(app, boundary=area).id, area=area)
        with app.app_context():
            into = PhotoImport(walk.id, "opportunity")
            for path in files_in(folder):
                told = json.loads(as_line(path.name, take(into, path)))
                wanted = expected["photos"].get(path.name)
                differs = wanted and _differs(told, wanted, _size(walk.id, path))
                differing += bool(differs)
                print("ANDERS" if differs else "gelijk" if wanted else "      ", json.dumps(told))
    return int(differing > 0)


def _differs(told: dict[str, Any], wanted: dict[str, Any], size: str | None) -> bool:
    place, there = told["place"], wanted["place"]
    placed = (place is None) == (there is None)
    if place and there:
        placed = all(abs(place[side] - there[side]) < NEAR_DEGREES for side in ("lon", "lat"))
    upright = re.search(r"\d+x\d+", wanted.get("orientation", ""))
    same = (told["outcome"], told["takenAt"]) == (wanted["outcome"], wanted.get("takenAt"))
    return not (same and placed and (upright is None or upright[0] == size))


def _size(walk_id: str, path: Path) -> str | None:
    """Width and height of what is shown of it, upright, as ``600x450``."""
    with transaction(write=False):
        photo = intake.photo_with_content(walk_id, hashlib.sha256(path.read_bytes()).hexdigest())
        facts = store.facts(photo.id) if photo else None
        return f"{facts.width}x{facts.height}" if facts else None


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
