"""HTTP of what walkers say besides their points: for phones without the walker's credentials, and for facilitators."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import operation
from wijkwandeling.limits import JOIN, limiter
from wijkwandeling.problems import Problem
from wijkwandeling.walks import store as walks
from wijkwandeling.walks.answers import keep, schemas, store
from wijkwandeling.walks.answers.age_totals import age_totals
from wijkwandeling.walks.answers.models import AgeGroup, Contact

bp = APIBlueprint("answers", __name__, url_prefix="/api/v1", tag="Antwoorden van wandelaars")

CONTACT = "/walks/<string:walk_id>/contacts/<string:contact_id>"
AGE_GROUP = "/walks/<string:walk_id>/age-groups/<string:answer_id>"
TAKEN_BACK = "Wat er stond wordt gewist. Herhalen mag; wie later opnieuw iets invult, doet dat met een nieuw akkoord."


@bp.put(CONTACT)
@limiter.limit(JOIN)
@operation("contacts.put")
@bp.input(schemas.ContactIn, arg_name="data")
@bp.input(schemas.SecretHeader, location="headers", arg_name="sent")
@bp.output(schemas.AnswerStored)
@bp.doc(
    summary="Laat weten hoe je bereikbaar bent",
    description="Los van je punten. De telefoon maakt het nummer en het geheim. Herhalen mag.",
    responses={409: "Dit nummer hoort bij een ander geheim"},
)
def put_contact(walk_id: str, contact_id: str, data: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    return _stored(keep.keep_contact(walk_id, contact_id, sent["answer_secret"], data))


@bp.delete(CONTACT)
@limiter.limit(JOIN)
@operation("contacts.take-back")
@bp.input(schemas.SecretHeader, location="headers", arg_name="sent")
@bp.output(schemas.AnswerStored)
@bp.doc(summary="Haal je contactgegevens weg", description=TAKEN_BACK)
def take_back_contact(walk_id: str, contact_id: str, sent: dict[str, Any]) -> dict[str, Any]:
    keep.take_back(Contact, walk_id, contact_id, sent["answer_secret"])
    return _nothing_stored(contact_id)


@bp.put(AGE_GROUP)
@limiter.limit(JOIN)
@operation("age-groups.put")
@bp.input(schemas.AgeGroupIn, arg_name="data")
@bp.input(schemas.SecretHeader, location="headers", arg_name="sent")
@bp.output(schemas.AnswerStored)
@bp.doc(
    summary="Laat weten hoe oud je bent, in groepen",
    description="Los van je punten, en alleen in totalen te zien. Herhalen mag.",
    responses={409: "Dit nummer hoort bij een ander geheim"},
)
def put_age_group(walk_id: str, answer_id: str, data: dict[str, Any], sent: dict[str, Any]) -> dict[str, Any]:
    return _stored(keep.keep_age_group(walk_id, answer_id, sent["answer_secret"], data))


@bp.delete(AGE_GROUP)
@limiter.limit(JOIN)
@operation("age-groups.take-back")
@bp.input(schemas.SecretHeader, location="headers", arg_name="sent")
@bp.output(schemas.AnswerStored)
@bp.doc(summary="Haal je leeftijdsgroep weg", description=TAKEN_BACK)
def take_back_age_group(walk_id: str, answer_id: str, sent: dict[str, Any]) -> dict[str, Any]:
    keep.take_back(AgeGroup, walk_id, answer_id, sent["answer_secret"])
    return _nothing_stored(answer_id)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/contacts")
@operation("contacts.list")
@bp.output(schemas.ContactList)
@bp.doc(summary="Wie mee wil denken of iets aanbiedt, de nieuwste eerst")
def list_contacts(neighbourhood_id: str) -> dict[str, Any]:
    return {"contacts": [_contact(contact, title) for contact, title in store.contacts_of(neighbourhood_id)]}


@bp.delete("/neighbourhoods/<string:neighbourhood_id>/contacts/<string:contact_id>")
@operation("contacts.delete")
@bp.output(schemas.AnswerStored)
@bp.doc(summary="Wis de contactgegevens van iemand die daarom vraagt", description="Herhalen mag.")
def delete_contact(neighbourhood_id: str, contact_id: str) -> dict[str, Any]:
    contact = store.locked(Contact, contact_id)
    if contact is None or not store.is_of(contact, neighbourhood_id):
        raise Problem("not-found")
    keep.erase(contact)
    return _stored(contact)


@bp.get("/neighbourhoods/<string:neighbourhood_id>/walks/<string:walk_id>/age-groups")
@operation("age-groups.read")
@bp.output(schemas.AgeGroupTotals)
@bp.doc(summary="Welke leeftijden er meeliepen, alleen in totalen")
def read_age_groups(neighbourhood_id: str, walk_id: str) -> dict[str, Any]:
    walk = walks.find(walk_id)
    if walk is None or walk.neighbourhood_id != neighbourhood_id:
        raise Problem("not-found")
    totals = age_totals(store.age_counts(walk_id))
    return {
        "walker_count": walks.phones_of(neighbourhood_id).get(walk_id, (0, 0))[0],
        "answered_count": totals.answered_count,
        "groups": [{"age_group": group, "count": count} for group, count in totals.groups.items()],
    }


def _stored(answer: Contact | AgeGroup) -> dict[str, Any]:
    return {"answer_id": answer.id, "stored_at": answer.stored_at}


def _nothing_stored(answer_id: str) -> dict[str, Any]:
    return {"answer_id": answer_id, "stored_at": None}


def _contact(contact: Contact, walk_title: str) -> dict[str, Any]:
    return {
        "contact_id": contact.id,
        "walk_id": contact.walk_id,
        "walk_title": walk_title,
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "address": contact.address,
        "wants_to_think_along": contact.wants_to_think_along,
        "offer": contact.offer,
        "via_whom": contact.via_whom,
        "consented_at": contact.consented_at,
        "stored_at": contact.stored_at,
    }
