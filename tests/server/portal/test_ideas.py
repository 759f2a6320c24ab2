"""*Ik heb een idee*: from the form to the agenda; public only in words that the makers approved."""

from __future__ import annotations

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import a_neighbourhood, staff

from .conftest import Town
from .maker import TEXT, TITLE, Maker, ideas, proposes


def test_an_idea_becomes_public_once_its_makers_approve_the_text_as_it_will_stand(town: Town, hatice: Maker) -> None:
    sent = hatice.brings(expects="together", runs="no", **{"vraag-1-1": "De hele straat"})
    assert sent.status_code == 200
    assert "Je idee is aangekomen" in sent.text
    (idea,) = ideas(town)
    assert (idea["state"], idea["title"], idea["text"], idea["expects"]) == ("received", TITLE, TEXT, "together")
    assert idea["compass"] == [{"question": "Wie staan er achter het idee?", "answer": "De hele straat"}]
    assert TITLE not in town.page()

    assert proposes(town, idea, title="Groene gevels", note="Wat korter, zo goed?").status_code == 201
    assert "Groene gevels" not in town.page()
    own = hatice.opens("/mijn-idee/bekijken").text
    assert "Groene gevels" in own
    assert "Wat korter, zo goed?" in own
    assert hatice.does("/mijn-idee/akkoord").status_code == 303
    page = town.page()
    assert "Groene gevels" in page
    assert "Idee van bewoners" in page
    assert "De hele straat" not in page
    (public,) = ideas(town)
    assert (public["state"], public["actionNumber"]) == ("public", 1)
    actions = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    assert [(each["kind"], each["status"]) for each in actions] == [("residents-idea", "idea")]


def test_who_said_so_beforehand_is_public_at_once_when_nothing_is_changed(town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes", runs="yes")
    (idea,) = ideas(town)
    proposes(town, idea)
    assert TITLE in town.page()
    (public,) = ideas(town)
    assert public["state"] == "public"
    actions = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    assert [(each["kind"], each["status"]) for each in actions] == [("running-initiative", "running")]


def test_another_text_than_the_one_that_was_seen_is_not_approved(town: Town, hatice: Maker) -> None:
    hatice.brings()
    (idea,) = ideas(town)
    proposes(town, idea, title="Eerste tekst")
    seen = hatice.opens("/mijn-idee/bekijken")
    proposes(town, ideas(town)[0], title="Tweede tekst")
    assert hatice.fills_in(seen, "/mijn-idee/akkoord").status_code == 409
    page = town.page()
    assert "Eerste tekst" not in page
    assert "Tweede tekst" not in page
    assert proposes(town, idea, title="Derde tekst").get_json()["code"] == "stale"


def test_the_words_of_makers_cannot_be_changed_on_the_board(town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes")
    proposes(town, ideas(town)[0])
    (action,) = town.client.get(f"{town.url}/actions", headers=town.fenna.headers).get_json()["actions"]
    url, headers = f"{town.url}/actions/{action['actionId']}", town.fenna.headers | {"If-Match": '"1"'}
    refused = town.client.patch(url, json={"title": "Iets anders"}, headers=headers)
    assert (refused.status_code, refused.get_json()["code"]) == (409, "words-of-makers")
    assert town.client.patch(url, json={"title": TITLE, "themeId": None}, headers=headers).status_code == 200


def test_what_makers_change_later_waits_for_a_new_agreement(town: Town, hatice: Maker) -> None:
    hatice.brings(asItIs="yes")
    proposes(town, ideas(town)[0])
    hatice.does("/mijn-idee/tekst", title="Nog groener", text="Ook bomen")
    assert "Nog groener" not in town.page()
    (idea,) = ideas(town)
    assert (idea["state"], idea["title"]) == ("changed", "Nog groener")
    proposes(town, idea)
    assert "Nog groener" not in town.page()
    hatice.does("/mijn-idee/akkoord")
    assert "Nog groener" in town.page()
    assert TITLE not in town.page()


def test_staff_may_leave_an_idea_aside_and_the_makers_read_why(town: Town, hatice: Maker) -> None:
    hatice.brings()
    (idea,) = ideas(town)
    headers = town.yusuf.headers | {"If-Match": f'"{idea["revision"]}"'}
    url = f"{town.url}/initiatives/{idea['initiativeId']}/set-asides"
    assert town.client.post(url, json={"reason": " "}, headers=headers).status_code == 400
    assert town.client.post(url, json={"reason": "Dit is reclame"}, headers=headers).status_code == 201
    assert ideas(town)[0]["state"] == "set-aside"
    assert "Dit is reclame" in hatice.opens("/mijn-idee/bekijken").text
    hatice.does("/mijn-idee/tekst", title=TITLE, text="Zonder reclame")
    assert ideas(town)[0]["state"] == "received"


def test_a_neighbourhood_asks_its_own_questions_and_old_answers_stay(town: Town, hatice: Maker) -> None:
    hatice.brings(**{"vraag-1-1": "De hele straat"})
    url = f"{town.url}/compass"
    before = town.client.get(url, headers=town.yusuf.headers)
    assert [len(before.get_json()["groups"]), before.headers["ETag"]] == [4, '"0"']
    body = {"groups": [{"title": "Plek", "questions": ["Waar precies?"]}]}
    headers = town.yusuf.headers | {"If-Match": '"0"'}
    assert town.client.put(url, json=body, headers=headers).status_code == 200
    assert town.client.put(url, json=body, headers=headers).status_code == 409
    page = hatice.opens("/mijn-idee/bekijken").text
    assert "Waar precies?" in page
    assert "Wat vindt de buurt ervan?" not in page
    hatice.does("/mijn-idee/tekst", title=TITLE, text=TEXT, **{"vraag-1-1": "Bij nummer 12"})
    answers = {each["question"]: each["answer"] for each in ideas(town)[0]["compass"]}
    assert answers == {"Waar precies?": "Bij nummer 12", "Wie staan er achter het idee?": "De hele straat"}


def test_ideas_are_for_who_thinks_along_in_this_neighbourhood(
    app: APIFlask, client: FlaskClient, town: Town, hatice: Maker
) -> None:
    hatice.brings()
    (idea,) = ideas(town)
    elsewhere = a_neighbourhood(app, "Elders")
    stranger, partner = staff(app, elsewhere.id), staff(app, town.neighbourhood.id, "partner")
    for headers, status in ((stranger.headers, 403), (partner.headers, 403), ({}, 401)):
        assert client.get(f"{town.url}/initiatives", headers=headers).status_code == status
    url = f"/api/v1/neighbourhoods/{elsewhere.id}/initiatives/{idea['initiativeId']}/proposals"
    headers = stranger.headers | {"If-Match": '"1"'}
    assert client.post(url, json={"title": "x", "text": "y"}, headers=headers).status_code == 404
