"""Whoever hides a point may say why; the words belong to that decision alone."""

from __future__ import annotations

import pytest

from builders import a_point
from streets import Street

WHY = "Er is iemand herkenbaar"


def reason(street: Street, point_id: str) -> str | None:
    """What staff read at the point."""
    [point] = [each for each in street.points(decision="all")["points"] if each["observationId"] == point_id]
    told: str | None = point["decision"]["reason"]
    return told


def test_a_hidden_point_has_no_reason_until_somebody_gives_one(street: Street) -> None:
    point_id = street.point(0)
    assert reason(street, point_id) is None
    street.decide(point_id, "hidden")
    assert reason(street, point_id) is None
    answer = street.decide(point_id, "hidden", number=1, reason=WHY)
    decision = answer.get_json()["decision"]
    assert (answer.status_code, decision["number"], decision["reason"]) == (200, 2, WHY)
    assert reason(street, point_id) == WHY


@pytest.mark.parametrize("later", ["hidden", "approved", "pending"])
def test_a_later_decision_without_a_reason_takes_it_away(street: Street, later: str) -> None:
    point_id = street.point(0)
    street.decide(point_id, "hidden", reason=WHY)
    assert street.decide(point_id, later, number=1).status_code == 200
    assert reason(street, point_id) is None


def test_a_reason_for_what_was_there_before_is_not_told_about_what_came_after(street: Street) -> None:
    point_id = street.point(0)
    street.decide(point_id, "hidden", reason=WHY)
    street.phone.put_point(point_id, a_point(note="Nu zonder naam."), if_match=1)
    assert reason(street, point_id) is None


def test_the_same_reason_again_is_no_conflict_and_another_one_is(street: Street) -> None:
    point_id = street.point(0)
    codes = [street.decide(point_id, "hidden", reason=why).status_code for why in (WHY, WHY, "Iets anders")]
    assert codes == [200, 200, 409]
    assert reason(street, point_id) == WHY


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("  Er staat\n een naam in.\t", "Er staat een naam in."),
        ("<b>é</b>" + 192 * "x", "<b>é</b>" + 192 * "x"),
        (f"  {200 * 'x'}\n", 200 * "x"),
        (" \n ", None),
    ],
)
def test_a_reason_is_kept_as_one_line_of_plain_text(street: Street, said: str, kept: str | None) -> None:
    point_id = street.point(0)
    assert street.decide(point_id, "hidden", reason=said).status_code == 200
    assert reason(street, point_id) == kept


@pytest.mark.parametrize(
    ("verdict", "said", "refusal"),
    [
        ("hidden", 201 * "x", "Dit mag hoogstens 200 lang zijn."),
        ("approved", WHY, "Een reden hoort alleen bij verbergen."),
        ("pending", WHY, "Een reden hoort alleen bij verbergen."),
    ],
)
def test_a_reason_that_is_too_long_or_explains_nothing_is_refused(
    street: Street, verdict: str, said: str, refusal: str
) -> None:
    point_id = street.point(0)
    answer = street.decide(point_id, verdict, reason=said)
    problem = answer.get_json()
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
    assert (problem["code"], problem["errors"]) == ("invalid-input", {"json": {"reason": [refusal]}})
    assert street.points()["counts"]["pending"] == 1
