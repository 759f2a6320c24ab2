"""What goes over the wire about answers."""

from __future__ import annotations

from typing import Any

from apiflask import Schema
from apiflask.fields import AwareDateTime, Boolean, Integer, List, Nested, String
from apiflask.validators import Length, OneOf, Regexp
from marshmallow import ValidationError, post_load, validates_schema

from wijkwandeling.walks.answers.age_totals import AGE_GROUPS
from wijkwandeling.wire import DUTCH, WireSchema, Words, a_moment

VIA_WHOM = ("parent", "school")
WAYS = ("email", "phone", "address")
SOMETHING = Regexp(r"\s*\S", error="Dit veld mag niet leeg zijn.")
AN_ADDRESS = Regexp(r"\s*(\Z|\S+@\S+\s*\Z)", error="Dit is geen e-mailadres.")
DAY_ONLY = "Op de dag nauwkeurig: het begin van die dag."


class SecretHeader(Schema):
    """Who knows it may change the answer or take it back. In a header, because addresses end up in logs."""

    answer_secret = String(
        data_key="Answer-Secret",
        required=True,
        validate=Regexp(r"[0-9a-f]{64}\Z", error="Het geheim is 64 tekens 0-9 en a-f."),
        error_messages={"required": DUTCH["Missing data for required field."]},
        metadata={"description": "64 tekens 0-9 en a-f, gemaakt op de telefoon. De server bewaart alleen de SHA-256."},
    )


class ContactIn(WireSchema):
    """How somebody wants to be reached. With ``viaWhom`` these are the details of a parent or a school."""

    name = Words(required=True, validate=[Length(max=200), SOMETHING])
    email = Words(required=True, allow_none=True, validate=[Length(max=254), AN_ADDRESS])
    phone = Words(required=True, allow_none=True, validate=Length(max=40))
    address = Words(required=True, allow_none=True, validate=Length(max=300))
    wants_to_think_along = Boolean(required=True)
    offer = Words(required=True, validate=Length(max=1000), metadata={"description": "Waarmee iemand kan helpen."})
    via_whom = String(
        required=True,
        allow_none=True,
        validate=OneOf(VIA_WHOM),
        metadata={"description": "Onder de 16 jaar: via een ouder of via school."},
    )
    consented_at = AwareDateTime(format="iso", required=True, validate=a_moment)
    consent_text = Words(
        required=True,
        validate=[Length(max=4000), SOMETHING],
        metadata={"description": "De tekst waarmee iemand akkoord ging, zoals die op het scherm stond."},
    )

    @validates_schema
    def reachable(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if not any((data[way] or "").strip() for way in WAYS):
            raise ValidationError("Vul een e-mailadres, telefoonnummer of adres in.", "email")

    @post_load
    def tidy(self, data: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
        """Without the space around it that a telephone's keyboard adds; an empty way is none."""
        tidied = {name: value.strip() if isinstance(value, str) else value for name, value in data.items()}
        return tidied | {way: tidied[way] or None for way in WAYS}


class AgeGroupIn(WireSchema):
    age_group = String(required=True, validate=OneOf(AGE_GROUPS))


class AnswerStored(WireSchema):
    """Only this tells a telephone that its answer was heard."""

    answer_id = String(required=True)
    stored_at = AwareDateTime(
        format="iso", required=True, allow_none=True, metadata={"description": f"{DAY_ONLY} null: er is niets bewaard."}
    )


class Contact(WireSchema):
    contact_id = String(required=True)
    walk_id = String(required=True)
    walk_title = String(required=True)
    name = String(required=True)
    email = String(required=True, allow_none=True)
    phone = String(required=True, allow_none=True)
    address = String(required=True, allow_none=True)
    wants_to_think_along = Boolean(required=True)
    offer = String(required=True)
    via_whom = String(required=True, allow_none=True, validate=OneOf(VIA_WHOM))
    consented_at = AwareDateTime(format="iso", required=True, metadata={"description": DAY_ONLY})
    stored_at = AwareDateTime(format="iso", required=True, metadata={"description": DAY_ONLY})


class ContactList(WireSchema):
    contacts = List(Nested(Contact), required=True)


class AgeGroupCount(WireSchema):
    age_group = String(required=True, validate=OneOf(AGE_GROUPS))
    count = Integer(
        required=True,
        allow_none=True,
        metadata={"description": "null: minder dan 3, ook als het er geen zijn. Zo wijst een totaal niemand aan."},
    )


class AgeGroupTotals(WireSchema):
    walker_count = Integer(required=True, metadata={"description": "Hoeveel telefoons meededen."})
    answered_count = Integer(
        required=True,
        metadata={
            "description": "Hoeveel antwoorden er zijn. Is maar één groep kleiner dan 3, dan telt die hier niet mee."
        },
    )
    groups = List(Nested(AgeGroupCount), required=True)
