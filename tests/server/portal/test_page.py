"""The page of a neighbourhood shows what was approved, and nothing else."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import a_neighbourhood, a_sent_point, an_open_walk
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Town, a_revision, near

SECRET = "Truus woont op nummer 12"


def test_an_approved_spot_is_shown_with_its_counts_notes_and_name(town: Town) -> None:
    town.approved_spot(3, kind="strength", note="Hier zit altijd iemand op de bank.")
    town.name_spot(town.spots()[0]["spotId"], "Vijver Lindelaan")
    page = town.page()
    assert page.count("Hier zit altijd iemand op de bank.") == 3
    assert "Vijver Lindelaan" in page
    assert "3 × Sterk" in page
    assert "Wandelaars wezen 3 punten aan, op 1 plek." in page


def test_a_point_that_nobody_decided_about_is_not_there(town: Town) -> None:
    town.approved_spot(3)
    a_sent_point(town.truus, place=near(metres=4), note=SECRET)
    page = town.page()
    assert SECRET not in page
    assert "3 punten aan" in page


@pytest.mark.parametrize("verdict", ["hidden", "pending"])
def test_a_point_that_is_taken_off_the_page_is_gone_at_once(town: Town, verdict: str) -> None:
    town.approved_spot(3)
    point = a_sent_point(town.truus, place=near(metres=4), note=SECRET)
    town.decide(point)
    assert SECRET in town.page()
    town.decide(point, verdict, number=1)
    assert SECRET not in town.page()


def test_a_withdrawn_point_is_gone_at_once(town: Town) -> None:
    points = town.approved_spot(4, note=SECRET)
    for point in points:
        town.truus.delete_point(point)
    page = town.page()
    assert SECRET not in page
    assert "Plek 1" not in page


def test_a_changed_note_waits_for_a_new_decision(town: Town) -> None:
    points = town.approved_spot(3)
    a_revision(town, points[0], 1, note=SECRET, place=near())
    assert SECRET not in town.page()
    town.decide(points[0], number=1)
    assert SECRET in town.page()


def test_a_spot_of_which_nothing_is_approved_is_not_shown(town: Town) -> None:
    town.points_at_one_place(3)
    town.name_spot(town.spots()[0]["spotId"], "Vijver Lindelaan")
    page = town.page()
    assert "Vijver Lindelaan" not in page
    assert 'class="dot"' not in page


def test_the_outline_on_the_map_is_drawn_from_approved_points_only(town: Town) -> None:
    points = town.points_at_one_place(3)
    far = a_sent_point(town.truus, place=near(metres=20))
    for point in points:
        town.decide(point)
    drawn = re.search(r'class="spot" d="([^"]+)"', town.page())
    town.decide(far)
    widened = re.search(r'class="spot" d="([^"]+)"', town.page())
    assert drawn is not None
    assert widened is not None
    assert drawn[1] != widened[1]


def test_the_agenda_stands_in_words_with_its_reasons_and_spots(town: Town) -> None:
    town.approved_spot(3)
    spot = town.spots()[0]["spotId"]
    town.action("Een bank bij de vijver", spotIds=[spot], description="Met rugleuning.")
    refused = town.action("Een fontein", spotIds=[spot])
    town.move(refused, "not-done", reason="Er ligt een gasleiding.")
    town.action("Moestuin", kind="running-initiative")
    page = town.page()
    words = [
        word for word in ("Bezig", "Afgesproken", "Voorgesteld", "Idee", "Klaar") if f"<span>{word}</span>" in page
    ]
    assert words == ["Bezig", "Idee"]
    for text in ("Een bank bij de vijver", "Met rugleuning.", "Niet, omdat …", "Er ligt een gasleiding.", "Lopend"):
        assert text in page
    assert page.count('href="#plek-1"') == 3


@pytest.mark.parametrize("status", ["later", "not-done"])
def test_who_reads_that_something_waits_or_is_not_done_reads_why(town: Town, status: str) -> None:
    town.approved_spot(3)
    town.move(town.action(spotIds=[town.spots()[0]["spotId"]]), status, reason="De riolering gaat eerst open.")
    assert re.search(r"<strong>(Later|Niet), omdat:</strong> De riolering gaat eerst open\.", town.page())


def test_the_budget_stands_on_the_page_at_a_glance(town: Town) -> None:
    assert "wijkbudget" not in town.page()
    url, headers = f"{town.url}", town.fenna.headers
    revision = town.client.get(url, headers=headers).get_json()["revision"]
    changed = town.client.patch(url, json={"budgetEur": 50_000}, headers=headers | {"If-Match": f'"{revision}"'})
    assert changed.status_code == 200, changed.text
    action = town.action("Moestuin", kind="running-initiative")
    claim = {"reserved": 0, "committed": 12_500, "spent": 1_000}
    headers = headers | {"If-Match": f'"{action["revision"]}"'}
    claimed = town.client.put(f"{town.url}/actions/{action['actionId']}/budget-claim", json=claim, headers=headers)
    assert claimed.status_code == 200, claimed.text
    page = town.page()
    assert "Het wijkbudget: € 50.000" in page
    for word, amount in (("Uitgegeven", "€ 1.000"), ("Toegekend", "€ 12.500"), ("Nog vrij", "€ 36.500")):
        assert re.search(rf"<dt[^>]*>{word}</dt><dd>{amount}</dd>", page)


def test_an_action_does_not_lead_to_a_spot_that_is_not_public(town: Town) -> None:
    points = town.points_at_one_place(3)
    town.action("Een bank", spotIds=[town.spots()[0]["spotId"]], observationIds=points[:1])
    page = town.page()
    assert "Een bank" in page
    assert "plek-1" not in page


def test_what_people_wrote_is_text_and_never_markup(town: Town) -> None:
    town.approved_spot(3, note="<script>alert('wijk')</script>")
    page = town.page()
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_a_walk_to_join_is_there_and_a_draft_is_not(app: APIFlask, town: Town, town_itself: Neighbourhood) -> None:
    draft = an_open_walk(app, town_itself.id, "Nog geheim", state="draft")
    page = town.page()
    assert "Rondje Lindelaan" in page
    assert "We beginnen bij de bank in het Lindepark" in page
    assert re.search(r'href="/w/\w{6}"', page)
    assert "Nog geheim" not in page
    assert draft.join_code not in page


def test_the_page_names_nobody_of_the_staff_and_no_walker(town: Town) -> None:
    town.approved_spot(3)
    town.move(town.action(observationIds=town.approved_spot(1)), "proposed", message="Alleen voor wandelaars.")
    page = town.page()
    for personal in (town.yusuf.email, town.fenna.email, "Yusuf", "Fenna", town.truus.walker_id, "Alleen voor"):
        assert personal not in page


def test_the_page_holds_to_the_content_security_policy(town: Town) -> None:
    town.approved_photo()
    answer = town.client.get(f"/wijken/{town.neighbourhood.slug}")
    assert "style-src 'self'" in answer.headers["Content-Security-Policy"]
    assert not re.search(r"<(script|style)\b|\sstyle=|\son\w+=", answer.text)
    assert not re.search(r'(?:src|href|srcset)="(?:https?:)?//', answer.text)
    assert answer.headers["Cache-Control"] == "no-cache"


def test_headings_go_down_one_step_at_a_time(town: Town) -> None:
    town.approved_photo()
    town.action(spotIds=[town.spots()[0]["spotId"]])
    levels = [int(level) for level in re.findall(r"<h([1-6])", town.page())]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_neighbourhood_without_anything_yet_has_a_page(app: APIFlask, client: FlaskClient) -> None:
    new = a_neighbourhood(app, "Bloemenbuurt")
    page = client.get(f"/wijken/{new.slug}").text
    assert "Er staat nog niets op de agenda." in page


def test_an_unknown_neighbourhood_gets_a_kind_page(client: FlaskClient, app: APIFlask) -> None:
    answer = client.get("/wijken/nergens")
    assert (answer.status_code, answer.mimetype) == (404, "text/html")
    assert "Deze wijk kennen we niet" in answer.text
