"""The demo is filled as people would have filled it, and only once."""

from __future__ import annotations

import re
import stat
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from apiflask import APIFlask

from pictures import segments
from wijkwandeling import clock
from wijkwandeling.agenda.feedback.routes import AFTER_DAYS
from wijkwandeling.demo import state as states
from wijkwandeling.demo.agenda_plan import ACTIONS
from wijkwandeling.demo.fill import fill
from wijkwandeling.demo.meeting_plan import ANSWERS
from wijkwandeling.demo.state import State
from wijkwandeling.demo.table_texts import PARTNERS
from wijkwandeling.settings import Settings

from .conftest import SHARE

Found = dict[str, Any]
# JFIF, tables, frame, scan.
JUST_A_PICTURE = {0xE0, 0xDB, 0xC0, 0xC4, 0xDA}
WORDS = re.compile(rb"Exif|http://ns\.adobe\.com|Photoshop|ICC_PROFILE")


def the_demo(app: APIFlask, state: State) -> Found:
    """What its facilitator sees of everything."""
    client = app.test_client()
    headers = {"Authorization": f"Bearer {state.logins['facilitator'].token}"}

    def get(path: str) -> Any:
        answer = client.get(f"/api/v1/neighbourhoods/{state.neighbourhood_id}{path}", headers=headers)
        assert answer.status_code == 200, answer.text
        return answer.json

    return {
        "spots": [feature["properties"] for feature in get("/spots")["features"]],
        "points": get("/points?decision=all&limit=200")["points"],
        "actions": get("/actions")["actions"],
        "walks": get("/walks")["walks"],
        "partners": get("/partners")["partners"],
        "rose": get("/rose"),
        "meetings": get("/meetings")["meetings"],
        "frames": get("/boundary-conditions")["boundaryConditions"],
        "contacts": get("/contacts")["contacts"],
        "ages": [get(f"/walks/{walk['walkId']}/age-groups") for walk in get("/walks")["walks"]],
    }


@pytest.fixture
def found(demo_app: APIFlask, demo_state: State) -> Found:
    return the_demo(demo_app, demo_state)


def test_places_where_several_stopped_became_spots(found: Found) -> None:
    assert len(found["spots"]) == 3
    assert {"Brinkplein", "De Klimboom en het pad erheen"} < {spot["title"] for spot in found["spots"]}


def test_every_point_arrived_whole_and_has_a_place(found: Found) -> None:
    assert len(found["points"]) == 12
    assert all(point["complete"] and point["effectivePlace"] for point in found["points"])
    photos = [photo for point in found["points"] for photo in point["photos"]]
    assert all(photo["state"] == "ready" and photo["redaction"]["search"] == "searched" for photo in photos)


def test_the_agenda_shows_every_way_an_action_can_go(found: Found) -> None:
    actions = {action["title"]: action for action in found["actions"]}
    assert actions["Losse klinkers op het Brinkplein vastleggen"]["status"] == "running"
    assert [source["title"] for source in actions["Schaduw en zitplekken op het Brinkplein"]["sources"]["spots"]] == [
        "Brinkplein"
    ]
    assert len(actions["Samen tien regentonnen bestellen"]["sources"]["points"]) == 1
    assert "running-initiative" in {action["kind"] for action in found["actions"]}


def test_one_walk_is_open_to_join_and_every_walk_has_its_map(found: Found) -> None:
    assert Counter(walk["state"] for walk in found["walks"]) == {"closed": 2, "open": 1}
    assert all(walk["mapPack"] and walk["walkerCount"] >= 12 for walk in found["walks"])


def test_the_walk_that_was_just_held_waits_for_review(found: Found) -> None:
    verdicts: dict[str, Counter[str]] = {}
    for point in found["points"]:
        verdicts.setdefault(point["walkTitle"], Counter())[point["decision"]["verdict"]] += 1
    assert verdicts["Van Brinkplein tot Wilgenpark"]["pending"] == 0
    assert verdicts["Hofjes, school en buurthuis"]["pending"] > 0
    assert set(verdicts["Avondwandeling: licht en veilig thuis"]) == {"pending"}


def test_who_walked_weeks_ago_waits_for_an_answer_since_then(found: Found) -> None:
    first = min(datetime.fromisoformat(point["receivedAt"]) for point in found["points"])
    assert clock.now() - first > timedelta(days=AFTER_DAYS)


def test_the_table_has_five_partners_and_frames_of_both_kinds(found: Found) -> None:
    assert len(found["partners"]) == 5
    assert all(partner["interest"] and partner["contribution"] for partner in found["partners"])
    assert {frame["hardness"] for frame in found["frames"]} == {"hard", "negotiable"}


def test_some_partners_published_their_interest_and_some_did_not(found: Found) -> None:
    public = {partner["name"] for partner in found["partners"] if partner["publishedAt"]}
    assert 0 < len(public) < len(found["partners"])
    assert found["rose"]["residentsInterest"]


def test_the_coalition_agreed_on_a_first_planning(found: Found) -> None:
    assert [meeting["version"] for meeting in found["meetings"]] == [1]


def test_the_planning_is_about_actions_and_partners_that_the_demo_has() -> None:
    assert {each.action for each in ANSWERS} <= {plan.title for plan in ACTIONS}
    assert {each.partner for each in ANSWERS} <= {partner.name for partner in PARTNERS}


def test_people_of_every_walk_can_be_reached_and_every_address_is_made_up(found: Found) -> None:
    contacts = found["contacts"]
    assert {contact["walkId"] for contact in contacts} == {walk["walkId"] for walk in found["walks"]}
    assert {contact["viaWhom"] for contact in contacts} == {None, "parent", "school"}
    assert sum(bool(contact["offer"]) for contact in contacts) >= 8
    assert all((contact["email"] or "x.example").endswith(".example") for contact in contacts)
    assert all((contact["phone"] or "06 00").startswith("06 00") for contact in contacts)


def test_some_told_their_age_and_small_groups_stay_hidden(found: Found) -> None:
    for ages in found["ages"]:
        counts = [group["count"] for group in ages["groups"]]
        assert 0 < ages["answeredCount"] < ages["walkerCount"]
        assert None in counts
        assert any(counts)


def test_no_published_byte_tells_more_than_the_picture(demo_app: APIFlask, demo_state: State) -> None:
    client = demo_app.test_client()
    index = client.get("/").text + client.get("/wijken/lindenkwartier").text
    urls = set(re.findall(r"/publieke-fotos/[0-9a-f]{64}\.jpg", index))
    assert len(urls) >= 2
    for url in sorted(urls):
        data = client.get(url).data
        assert set(segments(data)) <= JUST_A_PICTURE, url
        assert not WORDS.search(data), url


def test_filling_again_adds_nothing(demo_app: APIFlask, demo_settings: Settings, demo_state: State) -> None:
    before = the_demo(demo_app, demo_state)
    states.write(demo_settings.data_dir, replace(demo_state, filled=False))
    again = fill(demo_settings, share=SHARE)
    assert again == demo_state
    assert the_demo(demo_app, again) == before


def test_a_partner_speaks_for_itself_only(demo_app: APIFlask, demo_state: State) -> None:
    headers = {"Authorization": f"Bearer {demo_state.logins['partner'].token}"}
    url = f"/api/v1/neighbourhoods/{demo_state.neighbourhood_id}"
    partners = demo_app.test_client().get(f"{url}/partners", headers=headers).get_json()["partners"]
    assert [each["name"] for each in partners if each["mayPublish"]] == ["Woningcorporatie De Vaart"]
    assert demo_app.test_client().get(f"{url}/agenda-table", headers=headers).status_code == 200


def test_a_demo_of_before_there_were_partners_gets_a_login_for_one(tmp_path: Path) -> None:
    begun = states.begin(date(2026, 5, 12))
    old = replace(begun, logins={role: login for role, login in begun.logins.items() if role != "partner"})
    states.write(tmp_path, old)
    read = states.read(tmp_path)
    assert read == old
    whole = states.with_all_logins(old)
    assert (set(whole.logins), whole.logins["facilitator"]) == (set(begun.logins), old.logins["facilitator"])


def test_the_logins_work_and_only_their_owner_can_read_them(
    demo_app: APIFlask, demo_settings: Settings, demo_state: State
) -> None:
    for login in demo_state.logins.values():
        body = {"email": login.email, "password": login.password}
        answer = demo_app.test_client().post("/api/v1/session", json=body)
        assert answer.status_code == 200
        assert answer.json is not None
        assert [membership["role"] for membership in answer.json["memberships"]] == [login.role]
    mode = (demo_settings.data_dir / states.FILE_NAME).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600
