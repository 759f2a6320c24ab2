"""HTTP of the stage coalition: partners, their people and what they publish."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.coalition import describe, schemas, store
from wijkwandeling.coalition import partners as the
from wijkwandeling.coalition.create import add_partner
from wijkwandeling.coalition.models import Partner
from wijkwandeling.coalition.publish import publish, require_voice, withdraw
from wijkwandeling.database import db
from wijkwandeling.wire import IfMatch

bp = APIBlueprint("partners", __name__, url_prefix="/api/v1", tag="Partners")

PARTNERS = "/neighbourhoods/<string:neighbourhood_id>/partners"
PARTNER = f"{PARTNERS}/<string:partner_id>"
PERSON = f"{PARTNER}/people/<string:person_id>"
VERSION = "If-Match met de gelezen versie is verplicht (428, 409)."


@bp.get(PARTNERS)
@operation("partners.list")
@bp.output(schemas.PartnerList)
@bp.doc(summary="De partners in de coalitie van een wijk")
def list_partners(neighbourhood_id: str) -> dict[str, Any]:
    return {"partners": describe.partners(neighbourhood_id, caller())}


@bp.post(PARTNERS)
@operation("partners.change")
@bp.input(schemas.PartnerIn, arg_name="data")
@bp.output(schemas.Partner, status_code=201)
@bp.doc(summary="Voeg een partner toe")
def create_partner(neighbourhood_id: str, data: dict[str, Any]) -> Any:
    return _answer(add_partner(neighbourhood_id, data.pop("name"), data.pop("kind"), **data), 201)


@bp.patch(PARTNER)
@operation("partners.change")
@bp.input(schemas.PartnerPatch, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.Partner)
@bp.doc(summary="Wijzig een partner, of laat weten dat die niet meer meedoet", description=VERSION)
def change_partner(neighbourhood_id: str, partner_id: str, data: dict[str, Any], headers: dict[str, Any]) -> Any:
    partner = the.open_partner(neighbourhood_id, partner_id, headers["if_match"])
    the.change_partner(partner, data)
    return _answer(partner, 200)


@bp.put(f"{PARTNER}/publication")
@operation("partners.publish")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.Partner)
@bp.doc(
    summary="Zet het belang van deze partner op de openbare pagina",
    description=f"Door de partner zelf, of door een agendabouwer namens die partner. {VERSION}",
)
def put_publication(neighbourhood_id: str, partner_id: str, headers: dict[str, Any]) -> Any:
    partner = the.open_partner(neighbourhood_id, partner_id, headers["if_match"])
    publish(partner, require_voice(partner, caller()))
    return _answer(partner, 200)


@bp.delete(f"{PARTNER}/publication")
@operation("partners.publish")
@bp.output(schemas.Partner)
@bp.doc(summary="Haal het belang van deze partner van de openbare pagina", description="Herhalen mag.")
def delete_publication(neighbourhood_id: str, partner_id: str) -> Any:
    partner = the.require_partner(neighbourhood_id, partner_id)
    require_voice(partner, caller())
    withdraw(partner)
    return _answer(partner, 200)


@bp.get(f"{PARTNER}/people")
@operation("partner-people.list")
@bp.output(schemas.PartnerPersonList)
@bp.doc(summary="De contactpersonen bij een partner")
def list_people(neighbourhood_id: str, partner_id: str) -> dict[str, Any]:
    partner = the.require_partner(neighbourhood_id, partner_id)
    return {"people": [describe.person(row) for row in store.people_of(partner.id)]}


@bp.post(f"{PARTNER}/people")
@operation("partner-people.change")
@bp.input(schemas.PartnerPersonIn, arg_name="data")
@bp.output(schemas.PartnerPerson, status_code=201)
@bp.doc(summary="Voeg een contactpersoon toe")
def create_person(neighbourhood_id: str, partner_id: str, data: dict[str, Any]) -> Any:
    partner = the.require_partner(neighbourhood_id, partner_id)
    return describe.person(the.add_person(partner, data)), 201


@bp.put(PERSON)
@operation("partner-people.change")
@bp.input(schemas.PartnerPersonIn, arg_name="data")
@bp.input(IfMatch, location="headers", arg_name="headers")
@bp.output(schemas.PartnerPerson)
@bp.doc(summary="Wijzig een contactpersoon", description=VERSION)
def put_person(
    neighbourhood_id: str, partner_id: str, person_id: str, data: dict[str, Any], headers: dict[str, Any]
) -> Any:
    partner = the.require_partner(neighbourhood_id, partner_id)
    person = the.open_person(partner, person_id, headers["if_match"])
    the.change_person(person, data)
    return describe.person(person)


@bp.delete(PERSON)
@operation("partner-people.change")
@bp.output({}, status_code=204)
@bp.doc(summary="Wis een contactpersoon", description="Er blijft niets van bewaard. Herhalen mag.")
def delete_person(neighbourhood_id: str, partner_id: str, person_id: str) -> tuple[str, int]:
    person = store.person(the.require_partner(neighbourhood_id, partner_id).id, person_id)
    if person is not None:
        db.session.delete(person)
    return "", 204


@bp.get("/neighbourhoods/<string:neighbourhood_id>/partner-accounts")
@operation("partner-accounts.list")
@bp.output(schemas.PartnerAccountList)
@bp.doc(summary="De accounts met de rol partner, en namens wie ze spreken")
def list_accounts(neighbourhood_id: str) -> dict[str, Any]:
    return {"accounts": describe.accounts(neighbourhood_id)}


@bp.put(f"{PARTNER}/accounts")
@operation("partner-accounts.put")
@bp.input(schemas.PartnerAccountsIn, arg_name="data")
@bp.output(schemas.PartnerAccountList)
@bp.doc(summary="Bepaal welke accounts namens deze partner spreken")
def put_accounts(neighbourhood_id: str, partner_id: str, data: dict[str, Any]) -> dict[str, Any]:
    the.set_accounts(the.require_partner(neighbourhood_id, partner_id), data["account_ids"])
    return {"accounts": describe.accounts(neighbourhood_id)}


def _answer(row: Partner, status: int) -> tuple[dict[str, Any], int, dict[str, str]]:
    """With its revision as ETag for the next If-Match."""
    return describe.partner(row, caller()), status, {"ETag": f'"{row.revision}"'}
