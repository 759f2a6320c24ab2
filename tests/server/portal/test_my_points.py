"""A walker follows the own points from arrival to the agenda, and nobody else's."""

from __future__ import annotations

import uuid
from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import SentPhoto, WalkerPhone, a_jpeg, a_point, a_sent_point
from wijkwandeling.coalition.create import add_boundary_condition
from wijkwandeling.database import transaction
from wijkwandeling.walks.models import Walk

from .conftest import Town, a_revision, near

WHY = "Er is iemand herkenbaar"
NEWS = ("outcome", "spot", "actions")


def news(town: Town, observation_id: str) -> dict[str, Any]:
    """What became of the point, without the point itself."""
    return {name: value for name, value in town.my_point(observation_id).items() if name in NEWS}


def test_a_point_goes_from_received_over_its_spot_to_the_agenda(town: Town) -> None:
    point, *others = town.points_at_one_place()
    assert news(town, point) == {"outcome": "received", "spot": None, "actions": []}
    for each in (point, *others):
        town.decide(each)
    (spot,) = town.spots()
    named = {"spotId": spot["spotId"], "number": 1, "title": None}
    assert news(town, point) == {"outcome": "in-spot", "spot": named, "actions": []}

    town.name_spot(spot["spotId"], "Vijver Lindelaan")
    action = town.move(town.action(spotIds=[spot["spotId"]]), "proposed", message="We vragen de gemeente om hulp.")
    told = town.my_point(point)
    assert (told["outcome"], told["spot"]["title"]) == ("on-agenda", "Vijver Lindelaan")
    assert told["actions"] == [
        {
            "actionId": action["actionId"],
            "number": 1,
            "title": "Een bank bij de vijver",
            "status": "proposed",
            "reason": "",
            "message": "We vragen de gemeente om hulp.",
            "frame": "",
            "toldAt": told["actions"][0]["toldAt"],
        }
    ]


def test_an_approved_point_outside_every_spot_was_seen(town: Town) -> None:
    point = a_sent_point(town.truus)
    town.decide(point)
    assert town.my_point(point)["outcome"] == "seen"


def test_the_walker_and_everybody_read_why_an_action_is_not_done(app: APIFlask, town: Town) -> None:
    with app.app_context(), transaction():
        frame = add_boundary_condition(town.neighbourhood.id, "NEN 3650", walker_text="Op leidingen bouwen we niet.")
        frame_id = frame.id
    point = a_sent_point(town.truus)
    town.decide(point)
    words = {"reason": "Er ligt een gasleiding.", "message": "Jammer!"}
    town.move(town.action(observationIds=[point]), "not-done", frameId=frame_id, **words)
    (action,) = town.my_point(point)["actions"]
    assert {**words, "status": "not-done", "frame": "Op leidingen bouwen we niet."}.items() <= action.items()
    assert "Dit staat in de weg:</strong> Op leidingen bouwen we niet." in town.page()


def test_the_message_is_that_of_the_newest_status(town: Town) -> None:
    point = a_sent_point(town.truus)
    action = town.action(observationIds=[point])
    for status, message in (("proposed", "Eerst dit."), ("idea", "Toch eerst rekenen.")):
        action = town.move(action, status, message=message)
    assert [each["message"] for each in town.my_point(point)["actions"]] == ["Toch eerst rekenen."]


def test_an_action_behind_both_point_and_spot_is_told_once(town: Town) -> None:
    points = town.approved_spot()
    town.action(spotIds=[town.spots()[0]["spotId"]], observationIds=[points[0]])
    town.action("Een prullenbak", spotIds=[town.spots()[0]["spotId"]])
    assert [each["number"] for each in town.my_point(points[0])["actions"]] == [1, 2]


def test_a_point_that_nobody_decided_about_does_not_share_in_its_spots_news(town: Town) -> None:
    town.approved_spot()
    town.action(spotIds=[town.spots()[0]["spotId"]])
    waiting = a_sent_point(town.truus, place=near(metres=4))
    assert news(town, waiting) == {"outcome": "received", "spot": None, "actions": []}


def test_a_hidden_point_is_told_so_without_spot_or_action(town: Town) -> None:
    points = town.approved_spot()
    town.action(spotIds=[town.spots()[0]["spotId"]])
    town.decide(points[0], "hidden", number=1)
    assert news(town, points[0]) == {"outcome": "hidden", "spot": None, "actions": []}


def test_the_walker_reads_why_a_point_is_hidden_as_long_as_that_decision_stands(town: Town) -> None:
    point = a_sent_point(town.truus)
    assert town.my_point(point)["reason"] is None
    town.decide(point, "hidden", reason=WHY)
    assert (town.my_point(point)["outcome"], town.my_point(point)["reason"]) == ("hidden", WHY)
    town.decide(point, "hidden", number=1)
    assert (town.my_point(point)["outcome"], town.my_point(point)["reason"]) == ("hidden", None)


def test_a_reason_is_not_told_of_a_point_that_was_changed_or_withdrawn_since(town: Town) -> None:
    point = a_sent_point(town.truus)
    town.decide(point, "hidden", reason=WHY)
    a_revision(town, point, 1, note="Zonder naam.")
    assert (town.my_point(point)["outcome"], town.my_point(point)["reason"]) == ("seen", None)
    town.decide(point, "hidden", number=1, reason=WHY)
    town.truus.delete_point(point)
    assert (town.my_point(point)["outcome"], town.my_point(point)["reason"]) == ("withdrawn", None)


def test_a_reason_is_for_its_walker_and_not_for_the_neighbourhood(town: Town) -> None:
    points = town.approved_spot(4)
    town.decide(points[0], "hidden", number=1, reason=WHY)
    together = town.client.get(f"{town.truus.url}/together", headers=town.truus.headers)
    assert together.status_code == 200
    assert WHY not in together.text
    assert WHY not in town.page()


def test_a_corrected_note_does_not_take_a_point_off_the_agenda_for_its_walker(town: Town) -> None:
    points = town.approved_spot()
    town.action(spotIds=[town.spots()[0]["spotId"]])
    a_revision(town, points[0], 1, note="De stoep is hier erg smal en scheef.", place=near())
    assert town.my_point(points[0])["outcome"] == "on-agenda"


def test_a_withdrawn_point_stays_withdrawn(town: Town) -> None:
    points = town.approved_spot()
    town.action(spotIds=[town.spots()[0]["spotId"]])
    town.truus.delete_point(points[0])
    assert news(town, points[0]) == {"outcome": "withdrawn", "spot": None, "actions": []}


def test_a_phone_that_never_saw_a_point_can_show_and_change_it(town: Town) -> None:
    here, on_its_way = SentPhoto(a_jpeg()), SentPhoto(a_jpeg(60, 40))
    content = a_point(here, on_its_way, note="De lantaarn is stuk.")
    point = str(uuid.uuid4())
    town.truus.put_point(point, content)
    town.truus.put_photo(point, here)
    told = town.my_point(point)
    assert (told["revision"], told["content"], told["receivedPhotoIds"]) == (1, content, [here.photo_id])

    content["note"] = "De lantaarn is al twee weken stuk."
    assert town.truus.put_point(point, content, if_match=told["revision"]).status_code == 200
    assert (town.my_point(point)["revision"], town.my_point(point)["content"]) == (2, content)


def test_a_photo_that_a_change_left_out_is_not_told(town: Town) -> None:
    with_face = SentPhoto(a_jpeg())
    point = a_sent_point(town.truus, with_face)
    a_revision(town, point, 1, note="Zonder foto.")
    assert town.my_point(point)["receivedPhotoIds"] == []


def test_of_a_withdrawn_point_only_its_tombstone_is_told(town: Town) -> None:
    point = a_sent_point(town.truus, SentPhoto(a_jpeg()))
    town.truus.delete_point(point)
    told = town.my_point(point)
    assert (told["revision"], told["content"], told["receivedPhotoIds"]) == (2, None, [])


def test_a_walker_reads_only_the_own_points(app: APIFlask, client: FlaskClient, town: Town, walk: Walk) -> None:
    mine = a_sent_point(town.truus)
    piet = WalkerPhone(client, walk)
    theirs = a_sent_point(piet)
    assert [point["observationId"] for point in town.truus.my_points().get_json()["points"]] == [mine]
    assert [point["observationId"] for point in piet.my_points().get_json()["points"]] == [theirs]
    peek = client.get(f"{town.truus.url}/walkers/{town.truus.walker_id}/points", headers=piet.headers)
    assert peek.status_code == 403
