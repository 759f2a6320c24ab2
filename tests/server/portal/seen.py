"""A photo with a face on it, and what staff do with what must not be seen."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image
from werkzeug.test import TestResponse

from builders import SentPhoto, a_sent_point
from wijkwandeling.photos.regions import COVER, Box

from .conftest import Town, near

MIDDLE = (0.5, 0.5)
SQUARE = 16
PLATE = {"kind": "plate", "x": 0.1, "y": 0.7, "width": 0.2, "height": 0.1}


class Seen:
    """A point that waits for a decision, with one photo."""

    def __init__(self, town: Town, data: bytes):
        self.town = town
        self.photo = SentPhoto(data)
        town.approved_spot(2)
        self.point = a_sent_point(town.truus, self.photo, place=near())
        self.url = f"{town.url}/photos/{self.photo.photo_id}/redactions"

    def read(self) -> dict[str, Any]:
        answer = self.town.client.get(self.url, headers=self.town.yusuf.headers)
        assert answer.status_code == 200, answer.text
        assert answer.headers["ETag"] == f'"{answer.get_json()["revision"]}"'
        return answer.get_json()  # type: ignore[no-any-return]

    def change(self, if_match: int | None = None, **body: Any) -> TestResponse:
        revision = self.read()["revision"] if if_match is None else if_match
        headers = self.town.yusuf.headers | {"If-Match": f'"{revision}"'}
        return self.town.client.patch(self.url, json=body, headers=headers)

    def say(self, state: str) -> None:
        """The same of every region."""
        regions = self.read()["regions"]
        said = [{"redactionId": region["redactionId"], "state": state} for region in regions]
        assert self.change(decided=said).status_code == 200

    def states(self) -> list[str]:
        return [region["state"] for region in self.read()["regions"]]

    def picture(self, variant: str = "public") -> Image.Image:
        url = f"{self.url.removesuffix('redactions')}{variant}"
        return Image.open(io.BytesIO(self.town.client.get(url, headers=self.town.yusuf.headers).data))

    def is_covered(self, region: dict[str, Any], variant: str = "public") -> bool:
        """Whether a region is of one colour, but for the squares at its edge that it shares in the JPEG."""
        image = self.picture(variant)
        box = Box(*(region[side] for side in ("x", "y", "width", "height")))
        left, upper, right, lower = box.pixels(image.width, image.height)
        inside = image.crop((left + SQUARE, upper + SQUARE, right - SQUARE, lower - SQUARE))
        colours: list[Any] = [colour for _, colour in inside.getcolors() or []]
        return bool(colours) and all(abs(a - b) <= 3 for colour in colours for a, b in zip(colour, COVER, strict=True))
