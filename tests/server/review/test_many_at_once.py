"""Many points in one go: what others did meanwhile is not overwritten, and holds up nothing."""

from __future__ import annotations

from typing import Any

from builders import staff
from streets import Street
from wijkwandeling.neighbourhoods.store import themes_of


def post(street: Street, path: str, body: dict[str, Any]) -> dict[str, Any]:
    answer = street.client.post(f"{street.url}/{path}", json=body, headers=street.staff_headers)
    assert answer.status_code == 200, answer.text
    return dict(answer.get_json())


def decisions(ids: list[str], verdict: str, number: int = 0) -> dict[str, Any]:
    return {"decisions": [{"observationId": each, "verdict": verdict, "number": number} for each in ids]}


def test_many_points_are_approved_in_one_go_and_put_back_in_one_go(street: Street) -> None:
    ids = [street.point(east) for east in range(0, 40, 10)]
    done = post(street, "decisions", decisions(ids, "approved"))
    assert [point["decision"]["verdict"] for point in done["points"]] == ["approved"] * 4
    assert street.points()["counts"] == {"pending": 0, "approved": 4, "hidden": 0}
    post(street, "decisions", decisions(ids, "pending", number=1))
    assert street.points()["counts"] == {"pending": 4, "approved": 0, "hidden": 0}


def test_what_somebody_decided_meanwhile_stays_and_the_others_go_on(street: Street) -> None:
    ids = [street.point(east) for east in range(0, 40, 10)]
    fenna = staff(street.app, street.neighbourhood_id, name="Fenna")
    street.decide(ids[1], "hidden", headers=fenna.headers)
    street.phone.delete_point(ids[2])
    done = post(street, "decisions", decisions(ids, "approved"))
    assert (done["overtaken"], done["gone"]) == ([ids[1]], [ids[2]])
    shown = {point["observationId"]: point["decision"] for point in done["points"]}
    assert {point_id: each["verdict"] for point_id, each in shown.items()} == {
        ids[0]: "approved",
        ids[1]: "hidden",
        ids[3]: "approved",
    }
    assert shown[ids[1]]["byName"] == "Fenna"


def test_many_points_get_a_theme_in_one_go(street: Street) -> None:
    ids = [street.point(east) for east in range(0, 30, 10)]
    with street.app.app_context():
        theme_id = themes_of(street.neighbourhood_id)[0].id
    street.correct(ids[0], leftOut=[{"words": "Jan", "kind": "name"}])
    wanted = [{"observationId": each, "number": 0, "theme": {"themeId": theme_id}} for each in ids]
    done = post(street, "corrections", {"corrections": wanted})
    assert done["overtaken"] == [ids[0]]
    shown = {point["observationId"]: point["themeId"] for point in done["points"]}
    assert shown == {ids[0]: None, ids[1]: theme_id, ids[2]: theme_id}


def test_one_that_makes_no_sense_refuses_all(street: Street) -> None:
    ids = [street.point(0), street.point(10)]
    body = {"corrections": [{"observationId": each, "number": 0, "theme": {"themeId": "nee"}} for each in ids]}
    answer = street.client.post(f"{street.url}/corrections", json=body, headers=street.staff_headers)
    assert answer.get_json()["code"] == "unknown-theme"
    assert {point["correction"]["number"] for point in street.points()["points"]} == {0}
