"""The coalition's frames and partners, in the order in which they came to the table."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import API, a_neighbourhood, staff
from wijkwandeling.coalition.create import add_boundary_condition, add_partner
from wijkwandeling.database import transaction


def test_staff_read_the_frames_in_order(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app)
    with app.app_context(), transaction():
        add_boundary_condition(own.id, "Budget", walker_text="Er is 50.000 euro.", hardness="hard", subject="budget")
        add_boundary_condition(
            own.id, "Parkeren", walker_text="Parkeren kan anders.", hardness="negotiable", sort="process"
        )
    url = f"{API}/neighbourhoods/{own.id}/boundary-conditions"
    listed = client.get(url, headers=staff(app, own.id, "partner").headers).get_json()["boundaryConditions"]
    assert [(each["title"], each["hardness"], each["sort"], each["subject"]) for each in listed] == [
        ("Budget", "hard", "content", "budget"),
        ("Parkeren", "negotiable", "process", "other"),
    ]


def test_staff_read_the_partners_with_what_they_want_and_bring(app: APIFlask, client: FlaskClient) -> None:
    own = a_neighbourhood(app)
    with app.app_context(), transaction():
        add_partner(own.id, "Woonstichting De Linde", "woningcorporatie", interest="Rust", contribution="Twee uur")
        add_partner(own.id, "Winkeliers Lindelaan", "winkeliers")
    url = f"{API}/neighbourhoods/{own.id}/partners"
    listed = client.get(url, headers=staff(app, own.id).headers).get_json()["partners"]
    assert [each["name"] for each in listed] == ["Woonstichting De Linde", "Winkeliers Lindelaan"]
    assert (listed[0]["kind"], listed[0]["interest"], listed[0]["contribution"]) == (
        "woningcorporatie",
        "Rust",
        "Twee uur",
    )


@pytest.mark.parametrize("word", [{"hardness": "zacht"}, {"sort": "gevoel"}, {"subject": "weer"}])
def test_a_word_outside_the_lists_is_refused(app: APIFlask, word: dict[str, str]) -> None:
    own = a_neighbourhood(app)
    with app.app_context(), pytest.raises(ValueError, match="is not one of"), transaction():
        add_boundary_condition(own.id, "Budget", walker_text="Er is geld.", **word)


@pytest.mark.parametrize("list_name", ["boundary-conditions", "partners"])
def test_walkers_and_strangers_do_not_read_the_table(app: APIFlask, client: FlaskClient, list_name: str) -> None:
    own = a_neighbourhood(app)
    assert client.get(f"{API}/neighbourhoods/{own.id}/{list_name}").get_json()["code"] == "not-signed-in"
