"""What the wire refuses is said in Dutch, and what it accepts any database can keep."""

from __future__ import annotations

from typing import Any

import pytest
from apiflask.validators import Length, OneOf, Range, Regexp
from marshmallow import ValidationError, fields

from wijkwandeling.wire import WireSchema, Words


class Bench(WireSchema):
    street_name = Words(required=True, validate=Length(min=2, max=20))
    seats = fields.Integer(validate=Range(min=1, max=9))
    colour = fields.String(validate=OneOf(["groen", "bruin"]))
    code = fields.String(validate=Regexp("^[A-Z]+$"))
    tags = fields.List(fields.String(validate=Length(max=3)))


@pytest.mark.parametrize(
    ("member", "sentence"),
    [
        ({"streetName": "L"}, "Dit moet tussen 2 en 20 lang zijn."),
        ({"streetName": None}, "Dit veld mag niet leeg zijn."),
        ({"seats": "veel"}, "Dit is geen heel getal."),
        ({"seats": 10}, "Dit moet tussen 1 en 9 zijn."),
        ({"colour": "rood"}, "Kies uit: groen, bruin."),
        ({"code": "abc"}, "Dit heeft niet de juiste vorm."),
        ({"leuning": True}, "Dit veld kennen we niet."),
    ],
)
def test_a_refused_member_says_why_in_dutch(member: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Bench().load({"streetName": "Lindelaan"} | member)
    assert refused.value.messages == {next(iter(member)): [sentence]}


def test_an_element_of_a_list_is_refused_in_dutch_too() -> None:
    with pytest.raises(ValidationError) as refused:
        Bench().load({"streetName": "Lindelaan", "tags": ["ok", "te lang"]})
    assert refused.value.messages == {"tags": {1: ["Dit mag hoogstens 3 lang zijn."]}}


@pytest.mark.parametrize("typed", ["Linde\0laan", "Linde\ud800laan"])
def test_signs_that_no_database_keeps_are_replaced(typed: str) -> None:
    assert Bench().load({"streetName": typed}) == {"street_name": "Linde\ufffdlaan"}
