"""Who brings an idea over the portal's forms, and what staff does with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from apiflask import APIFlask
from werkzeug.test import TestResponse

if TYPE_CHECKING:
    from .conftest import Town

TITLE, TEXT = "Geveltuintjes in de Taxusstraat", "Wij willen stoeptegels ruilen voor planten.\nDoe je mee?"
CODE = re.compile(r"#((?:[a-z2-9]{5}-){4}[a-z2-9]{5})")


class Maker:
    """Hatice, with a browser without JavaScript and without an account."""

    def __init__(self, app: APIFlask, slug: str) -> None:
        self.app = app
        self.form = f"/wijken/{slug}/idee"
        self.browser = app.test_client()
        self.code = ""

    def opens(self, address: str, **again: Any) -> TestResponse:
        return self.browser.get(address, **again)

    def fills_in(self, page: TestResponse, address: str, **fields: str) -> TestResponse:
        """Send the form at this address as it stands on the page, with these fields filled in."""
        action = "" if address.startswith("/wijken") else f' action="{address}"'
        form = re.search(rf'<form[^>]*method="post"{action}.*?</form>', page.text, re.DOTALL)
        assert form, page.text
        hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form[0]))
        return self.browser.post(address, data=hidden | fields)

    def brings(self, **fields: str) -> TestResponse:
        answer = self.fills_in(self.opens(self.form), self.form, title=TITLE, text=TEXT, **fields)
        link = CODE.search(answer.text)
        self.code = link[1] if link else ""
        return answer

    def does(self, address: str, **fields: str) -> TestResponse:
        return self.fills_in(self.opens("/mijn-idee/bekijken"), address, **fields)

    def at_another_computer(self) -> Maker:
        other = Maker(self.app, self.form.split("/")[2])
        other.code = self.code
        return other

    def enters_code(self, typed: str | None = None) -> TestResponse:
        return self.fills_in(self.opens("/mijn-idee"), "/mijn-idee", code=self.code if typed is None else typed)


def ideas(town: Town) -> list[dict[str, Any]]:
    answer = town.client.get(f"{town.url}/initiatives", headers=town.fenna.headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()["initiatives"]  # type: ignore[no-any-return]


def proposes(town: Town, idea: dict[str, Any], **words: str) -> TestResponse:
    headers = town.fenna.headers | {"If-Match": f'"{idea["revision"]}"'}
    body = {"title": idea["title"], "text": idea["text"], **words}
    return town.client.post(f"{town.url}/initiatives/{idea['initiativeId']}/proposals", json=body, headers=headers)
