"""Who reads the public page, sees a photo that must go, and asks for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from apiflask import APIFlask
from werkzeug.test import TestResponse

if TYPE_CHECKING:
    from .conftest import Town

WORDS = "Dat ben ik, met de rode jas.\nIk wil dit niet."


class Visitor:
    """Somebody with a browser and without an account."""

    def __init__(self, app: APIFlask) -> None:
        self.browser = app.test_client()

    def opens(self, address: str) -> TestResponse:
        return self.browser.get(address)

    def asks(self, address: str, **form: str) -> TestResponse:
        """Fill in the form at this address, and send it."""
        token = re.search(r'name="csrf_token" value="([^"]+)"', self.opens(address).text)
        assert token
        return self.browser.post(address, data={"csrf_token": token[1], **form})


def forms_on(page: str) -> list[str]:
    return re.findall(r'href="(/publieke-fotos/[0-9a-f]{64}/weghalen)"', page)


def pictures_on(page: str) -> set[str]:
    return set(re.findall(r"/publieke-fotos/[0-9a-f]{64}\.jpg", page))


def waiting(town: Town) -> list[dict[str, Any]]:
    answer = town.client.get(f"{town.url}/take-down-requests", headers=town.yusuf.headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()["photos"]  # type: ignore[no-any-return]


def answers(town: Town, photo_id: str, verdict: str, number: int = 0, **said: str) -> TestResponse:
    """Yusuf decides."""
    url = f"{town.url}/photos/{photo_id}/decision"
    return town.client.put(url, json={"verdict": verdict, "number": number, **said}, headers=town.yusuf.headers)
