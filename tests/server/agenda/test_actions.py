"""Actions are made from what people pointed at, and changed by one builder at a time."""

from __future__ import annotations

import uuid

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, SentPhoto, WalkerPhone, a_jpeg, a_neighbourhood, a_point, a_sent_point, an_open_walk, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Builder

NO_SOURCES = {"spots": [], "points": [], "pastPoints": {"strength": 0, "weakness": 0, "opportunity": 0}}


def test_a_point_becomes_an_action_that_shows_where_it_came_from(fenna: Builder, phone: WalkerPhone) -> None:
    point = a_sent_point(phone, kind="opportunity", note="Hier mist een bank")
    action = fenna.create(observationIds=[point])
    assert action["sources"]["points"] == [
        {"observationId": point, "kind": "opportunity", "note": "Hier mist een bank"}
    ]
    assert (action["number"], action["status"], action["revision"]) == (1, "idea", 1)
    assert action["allowedMoves"] == ["proposed", "not-done", "handed-over", "later"]
    assert fenna.read(action["actionId"]) == action
    (listed,) = fenna.client.get(fenna.url, headers=fenna.who.headers).get_json()["actions"]
    assert listed == {name: action[name] for name in listed}


def test_actions_are_numbered_in_their_own_neighbourhood(
    app: APIFlask, client: FlaskClient, fenna: Builder, phone: WalkerPhone
) -> None:
    elsewhere = a_neighbourhood(app, "Bloemenbuurt")
    yusuf = Builder(client, elsewhere.id, staff(app, elsewhere.id, "agendaBuilder"))
    point = a_sent_point(phone)
    numbers = [fenna.create(observationIds=[point])["number"] for _ in range(2)]
    assert numbers == [1, 2]
    assert yusuf.create(kind="running-initiative")["number"] == 1


def test_a_running_initiative_needs_no_source_and_is_running(fenna: Builder) -> None:
    action = fenna.create(title="Buurtmoestuin Lindelaan", kind="running-initiative")
    assert (action["status"], action["sources"]) == ("running", NO_SOURCES)


def test_a_new_action_needs_a_source(fenna: Builder, phone: WalkerPhone) -> None:
    assert fenna.post().get_json()["code"] == "action-without-source"
    action = fenna.create(observationIds=[a_sent_point(phone)])
    emptied = fenna.patch(action["actionId"], '"1"', observationIds=[])
    assert (emptied.status_code, emptied.get_json()["code"]) == (400, "action-without-source")
    assert fenna.read(action["actionId"]) == action


def test_an_initiative_without_source_cannot_become_a_new_action(fenna: Builder) -> None:
    initiative = fenna.create(kind="running-initiative")
    assert fenna.patch(initiative["actionId"], '"1"', kind="action").get_json()["code"] == "action-without-source"


def test_sources_from_another_neighbourhood_are_unknown(app: APIFlask, client: FlaskClient, fenna: Builder) -> None:
    elsewhere = a_neighbourhood(app, "Bloemenbuurt")
    theirs = a_sent_point(WalkerPhone(client, an_open_walk(app, elsewhere.id)))
    for unknown in ({"observationIds": [theirs]}, {"spotIds": [str(uuid.uuid4())]}):
        answer = fenna.post(**unknown)
        assert (answer.status_code, answer.get_json()["code"]) == (400, "unknown-source")


def test_a_withdrawn_point_cannot_become_a_source_and_falls_silent_where_it_was_one(
    fenna: Builder, phone: WalkerPhone
) -> None:
    point, other = a_sent_point(phone, note="Bij Truus voor de deur"), a_sent_point(phone)
    action = fenna.create(observationIds=[point, other])
    phone.delete_point(point)
    left = fenna.read(action["actionId"])["sources"]["points"]
    assert [source["observationId"] for source in left] == [other]
    assert fenna.post(observationIds=[point]).get_json()["code"] == "unknown-source"


def test_a_theme_of_another_neighbourhood_is_refused(fenna: Builder, phone: WalkerPhone) -> None:
    answer = fenna.post(observationIds=[a_sent_point(phone)], themeId=str(uuid.uuid4()))
    assert (answer.status_code, answer.get_json()["code"]) == (400, "unknown-theme")


def test_an_action_has_a_title(fenna: Builder, phone: WalkerPhone) -> None:
    answer = fenna.post(title="  ", observationIds=[a_sent_point(phone)])
    assert answer.get_json()["code"] == "invalid-input"


def test_a_change_needs_the_version_that_was_read(fenna: Builder, phone: WalkerPhone) -> None:
    action = fenna.create(observationIds=[a_sent_point(phone)])
    assert fenna.patch(action["actionId"], None, title="Twee banken").status_code == 428
    changed = fenna.patch(action["actionId"], '"1"', title="Twee banken")
    assert (changed.get_json()["title"], changed.get_json()["revision"], changed.headers["ETag"]) == (
        "Twee banken",
        2,
        '"2"',
    )


def test_the_second_of_two_builders_hears_that_somebody_was_first(fenna: Builder, phone: WalkerPhone) -> None:
    action = fenna.create(observationIds=[a_sent_point(phone)])
    fenna.patch(action["actionId"], '"1"', title="Twee banken")
    for stale in ('"1"', '"3"', '"*"', "1"):
        late = fenna.patch(action["actionId"], stale, title="Geen bank")
        assert (late.status_code, late.get_json()["code"]) == (409, "stale")
    assert fenna.read(action["actionId"])["title"] == "Twee banken"


def test_sources_come_and_go(fenna: Builder, phone: WalkerPhone) -> None:
    first, second, third = (a_sent_point(phone) for _ in range(3))
    action = fenna.create(observationIds=[first, second])
    changed = fenna.patch(action["actionId"], '"1"', observationIds=[second, third]).get_json()
    assert [source["observationId"] for source in changed["sources"]["points"]] == [second, third]


def test_at_most_six_photos_come_along_and_none_of_a_point_taken_back(fenna: Builder, phone: WalkerPhone) -> None:
    points = [a_sent_point(phone, SentPhoto(a_jpeg(colour=(n, 90, 90)))) for n in range(8)]
    action = fenna.create(observationIds=points[:7])
    assert len(action["photoUrls"]) == 6
    for point in points[:4]:
        phone.delete_point(point)
    left = fenna.read(action["actionId"])["photoUrls"]
    assert len(left) == 3
    assert all(url.endswith("/small") and f"/{fenna.url.split('/')[-2]}/photos/" in url for url in left)


def test_neither_a_hidden_point_nor_a_wiped_photo_brings_its_picture(
    app: APIFlask, client: FlaskClient, fenna: Builder, phone: WalkerPhone, neighbourhood: Neighbourhood
) -> None:
    hidden, wiped, kept = (a_sent_point(phone, SentPhoto(a_jpeg(colour=(n, 90, 90)))) for n in range(3))
    yusuf = staff(app, neighbourhood.id)
    decision = f"{API}/neighbourhoods/{neighbourhood.id}/points/{hidden}/decision"
    client.put(decision, json={"verdict": "hidden", "number": 0}, headers=yusuf.headers)
    phone.put_point(wiped, a_point(), if_match=1)
    one, other = (fenna.create(observationIds=points)["photoUrls"] for points in ([hidden, wiped, kept], [kept]))
    assert one == other
    assert len(one) == 1


def test_partners_read_the_agenda_and_do_not_change_it(
    app: APIFlask, client: FlaskClient, fenna: Builder, neighbourhood: Neighbourhood
) -> None:
    action = fenna.create(kind="running-initiative")
    partner = Builder(client, neighbourhood.id, staff(app, neighbourhood.id, "partner", "Joke"))
    assert partner.read(action["actionId"]) == action
    assert partner.post(kind="running-initiative").status_code == 403
    assert partner.patch(action["actionId"], '"1"', title="Iets anders").status_code == 403
    assert partner.move(action, "done").status_code == 403
    assert client.get(fenna.url).status_code == 401
