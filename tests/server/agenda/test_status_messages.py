"""What walkers were told with the status of actions, in one list, and said better from there."""

from __future__ import annotations

from typing import Any

from builders import WalkerPhone, a_sent_point

from .conftest import Builder

TOLD, BETTER = "We kijken in mei.", "We kijken op 4 mei, samen met de bewoners."


def messages(fenna: Builder) -> list[dict[str, Any]]:
    url = fenna.url.removesuffix("/actions") + "/status-messages"
    found: list[dict[str, Any]] = fenna.client.get(url, headers=fenna.who.headers).get_json()["messages"]
    return found


def told(fenna: Builder) -> list[tuple[int, str, str]]:
    return [(each["number"], each["status"], each["message"]) for each in messages(fenna)]


def correct(fenna: Builder, action: dict[str, Any], **words: str) -> dict[str, Any]:
    answer = fenna.under(action, "POST", "status-corrections", words)
    assert answer.status_code == 201, answer.text
    corrected: dict[str, Any] = answer.get_json()
    return corrected


def test_what_walkers_read_now_is_listed_and_said_better_there(fenna: Builder, phone: WalkerPhone) -> None:
    bench = fenna.create(observationIds=[a_sent_point(phone)])
    silent = fenna.create(observationIds=[a_sent_point(phone)])
    bench = fenna.move(bench, "proposed", message=TOLD).get_json()
    fenna.move(silent, "proposed")
    assert told(fenna) == [(1, "proposed", TOLD)]
    assert messages(fenna)[0]["byName"] == "Fenna"
    bench = correct(fenna, bench, message=BETTER)
    assert told(fenna) == [(1, "proposed", BETTER)]
    fenna.move(bench, "idea")
    assert told(fenna) == []


def test_words_as_long_as_they_may_be_can_be_said_better(fenna: Builder, phone: WalkerPhone) -> None:
    why = "Het kan niet, omdat de bomen daar blijven staan. " * 60
    action = fenna.create(observationIds=[a_sent_point(phone)])
    action = fenna.move(action, "not-done", reason=why).get_json()
    assert correct(fenna, action, reason=f"{why}Jammer.", message=why)["reason"].endswith("Jammer.")
