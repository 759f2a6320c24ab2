"""Partners say what they want and bring; what is public is up to them."""

from __future__ import annotations

from typing import Any

from apiflask import APIFlask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from builders import a_neighbourhood, staff
from wijkwandeling.coalition.models import PartnerPerson
from wijkwandeling.database import db
from wijkwandeling.neighbourhoods.models import Neighbourhood

from .conftest import Seat

EVERYTHING: dict[str, Any] = {
    "interest": "Huurders die elkaar kennen",
    "contribution": "Een wijkbeheerder",
    "hoursOffered": 50,
    "eurosOffered": 2000,
    "space": "De zaal",
    "network": "De bewonerscommissie",
    "communication": "Ons blad",
    "needs": "Daken op de agenda",
    "agreedBy": "Mirjam Bos, regiomanager",
}


def speaks_for(seat: Seat, partner: dict[str, Any], who: Seat) -> None:
    seat.told("PUT", f"/partners/{partner['partnerId']}/accounts", {"accountIds": [who.who.account_id]})


def read(seat: Seat) -> dict[str, Any]:
    found: dict[str, Any] = seat.told("GET", "/partners")["partners"][0]
    return found


def test_all_that_a_partner_brings_along_is_kept(fenna: Seat) -> None:
    partner = fenna.partner(**EVERYTHING)
    assert {name: partner[name] for name in EVERYTHING} == EVERYTHING
    at = f"/partners/{partner['partnerId']}"
    fenna.told("PATCH", at, {"hoursOffered": None, "needs": ""}, 1)
    assert (read(fenna)["hoursOffered"], read(fenna)["needs"], read(fenna)["space"]) == (None, "", "De zaal")
    late = fenna.ask("PATCH", at, {"needs": "Anders"}, 1)
    assert (late.status_code, late.get_json()["code"]) == (409, "stale")


def test_the_own_account_publishes_and_takes_back(fenna: Seat, ilse: Seat) -> None:
    partner = fenna.partner(**EVERYTHING)
    at = f"/partners/{partner['partnerId']}/publication"
    assert ilse.ask("PUT", at, revision=1).status_code == 403
    speaks_for(fenna, partner, ilse)
    assert read(ilse)["mayPublish"]
    published = ilse.told("PUT", at, revision=1)
    assert (published["publishedBy"], published["publishedInterest"]) == ("Ilse", "Huurders die elkaar kennen")
    taken_back = ilse.told("DELETE", at)
    assert (taken_back["publishedAt"], taken_back["publishedBy"], taken_back["publishedInterest"]) == (None, None, "")


def test_the_builder_publishes_on_its_behalf_and_the_facilitator_does_not(fenna: Seat, yusuf: Seat) -> None:
    at = f"/partners/{yusuf.partner(**EVERYTHING)['partnerId']}/publication"
    assert fenna.ask("PUT", at, revision=1).status_code == 403
    assert yusuf.told("PUT", at, revision=1)["publishedBy"] == "Yusuf"


def test_later_words_are_not_public_before_they_are_published_too(yusuf: Seat) -> None:
    partner = yusuf.partner(**EVERYTHING)
    at = f"/partners/{partner['partnerId']}"
    published = yusuf.told("PUT", f"{at}/publication", revision=1)
    changed = yusuf.told("PATCH", at, {"interest": "Iets vertrouwelijks"}, published["revision"])
    assert (changed["interest"], changed["publishedInterest"]) == ("Iets vertrouwelijks", "Huurders die elkaar kennen")
    stale = yusuf.ask("PUT", f"{at}/publication", revision=published["revision"])
    assert stale.status_code == 409


def test_nothing_cannot_be_published(yusuf: Seat) -> None:
    answer = yusuf.ask("PUT", f"/partners/{yusuf.partner()['partnerId']}/publication", revision=1)
    assert answer.get_json()["code"] == "interest-missing"


def test_people_are_for_who_works_with_them_and_can_be_erased(app: APIFlask, fenna: Seat, ilse: Seat) -> None:
    at = f"/partners/{fenna.partner()['partnerId']}/people"
    person = fenna.told("POST", at, {"name": "Mirjam Bos", "email": "mirjam@devaart.example", "phone": "06"})
    assert [each["name"] for each in fenna.told("GET", at)["people"]] == ["Mirjam Bos"]
    assert ilse.ask("GET", at).status_code == 403
    one = f"{at}/{person['personId']}"
    assert fenna.told("PUT", one, {"name": "Mirjam Bosch"}, 1)["email"] == ""
    assert fenna.ask("PUT", one, {"name": "Anders"}, 1).status_code == 409
    for _ in range(2):
        assert fenna.ask("DELETE", one).status_code == 204
    assert people_kept(app) == 0


def test_who_leaves_is_not_public_and_leaves_no_people_behind(
    app: APIFlask, fenna: Seat, yusuf: Seat, ilse: Seat
) -> None:
    partner = yusuf.partner(**EVERYTHING)
    at = f"/partners/{partner['partnerId']}"
    speaks_for(fenna, partner, ilse)
    fenna.told("POST", f"{at}/people", {"name": "Mirjam Bos"})
    published = yusuf.told("PUT", f"{at}/publication", revision=1)
    left = yusuf.told("PATCH", at, {"left": True}, published["revision"])
    assert (left["left"], left["publishedAt"], people_kept(app)) == (True, None, 0)
    assert yusuf.told("GET", "/partners")["partners"] == []
    assert ilse.ask("PUT", f"{at}/publication", revision=left["revision"]).status_code == 403
    back = yusuf.told("PATCH", at, {"left": False}, left["revision"])
    assert (back["left"], read(yusuf)["interest"], back["publishedAt"]) == (False, EVERYTHING["interest"], None)


def test_only_partner_accounts_of_this_neighbourhood_speak_for_a_partner(
    app: APIFlask, client: FlaskClient, fenna: Seat, ilse: Seat
) -> None:
    elsewhere = staff(app, a_neighbourhood(app, "Bloemenbuurt").id, "partner", "Vreemd")
    partner = fenna.partner()
    for account_id in (elsewhere.account_id, fenna.who.account_id):
        answer = fenna.ask("PUT", f"/partners/{partner['partnerId']}/accounts", {"accountIds": [account_id]})
        assert answer.get_json()["code"] == "unknown-account"
    speaks_for(fenna, partner, ilse)
    accounts = fenna.told("GET", "/partner-accounts")["accounts"]
    assert [(each["name"], each["partnerId"]) for each in accounts] == [("Ilse", partner["partnerId"])]


def test_partners_of_another_neighbourhood_are_out_of_reach(
    app: APIFlask, client: FlaskClient, neighbourhood: Neighbourhood, fenna: Seat
) -> None:
    other = a_neighbourhood(app, "Bloemenbuurt")
    stranger = Seat(client, other.id, staff(app, other.id, "agendaBuilder", "Vreemd"))
    partner = fenna.partner(**EVERYTHING)
    for path in ("", "/publication"):
        method = "PUT" if path else "PATCH"
        answer = stranger.ask(method, f"/partners/{partner['partnerId']}{path}", {}, 1)
        assert answer.status_code == 404


def people_kept(app: APIFlask) -> int:
    with app.app_context():
        return db.session.scalar(select(func.count()).select_from(PartnerPerson)) or 0
