"""What goes over the wire about frames and partners."""

from __future__ import annotations

from apiflask.fields import AwareDateTime, Boolean, Integer, List, Nested, String
from apiflask.validators import Length, OneOf, Range, Regexp

from wijkwandeling.coalition.models import HARDNESSES, SORTS, SUBJECTS
from wijkwandeling.wire import OneLine, WireSchema, Words

TEXT = Length(max=4000)
REASONABLE = Range(min=0, max=100_000_000)
SOMETHING = Regexp(r"\s*\S", error="Dit veld mag niet leeg zijn.")
AN_ADDRESS = Regexp(r"(\Z|\S+@\S+\Z)", error="Dit is geen e-mailadres.")


class BoundaryCondition(WireSchema):
    boundary_condition_id = String(required=True)
    title = String(required=True)
    walker_text = String(required=True, metadata={"description": "Hetzelfde, in gewone woorden voor wandelaars."})
    hardness = String(required=True, validate=OneOf(HARDNESSES))
    sort = String(required=True, validate=OneOf(SORTS))
    subject = String(required=True, validate=OneOf(SUBJECTS))
    owner = String(required=True, metadata={"description": "Wie erover gaat."})
    retired = Boolean(required=True, metadata={"description": "Telt niet meer mee."})
    revision = Integer(required=True, metadata={"description": "De versie voor If-Match."})


class BoundaryConditionList(WireSchema):
    boundary_conditions = List(Nested(BoundaryCondition), required=True)


class ConditionQuery(WireSchema):
    retired = Boolean(
        load_default=False, metadata={"description": "Waar: die niet meer meetellen, de laatst weggehaalde eerst."}
    )


class BoundaryConditionPatch(WireSchema):
    title = OneLine(validate=Length(min=1, max=200))
    walker_text = Words(validate=[TEXT, SOMETHING])
    hardness = String(validate=OneOf(HARDNESSES))
    sort = String(validate=OneOf(SORTS))
    subject = String(validate=OneOf(SUBJECTS))
    owner = OneLine(validate=Length(max=160))
    retired = Boolean(metadata={"description": "Onwaar: telt weer mee."})


class BoundaryConditionIn(WireSchema):
    title = OneLine(required=True, validate=Length(min=1, max=200))
    walker_text = Words(required=True, validate=[TEXT, SOMETHING])
    hardness = String(required=True, validate=OneOf(HARDNESSES))
    sort = String(required=True, validate=OneOf(SORTS))
    subject = String(required=True, validate=OneOf(SUBJECTS))
    owner = OneLine(load_default="", validate=Length(max=160))


class BoundaryConditionOrder(WireSchema):
    boundary_condition_ids = List(String(), required=True, validate=Length(max=1000))


class Partner(WireSchema):
    partner_id = String(required=True)
    name = String(required=True)
    kind = String(required=True)
    interest = String(required=True)
    contribution = String(required=True)
    hours_offered = Integer(required=True, allow_none=True)
    euros_offered = Integer(required=True, allow_none=True)
    space = String(required=True)
    network = String(required=True)
    communication = String(required=True)
    needs = String(required=True)
    agreed_by = String(required=True, metadata={"description": "Wie in de organisatie ja zei."})
    published_at = AwareDateTime(required=True, allow_none=True)
    published_by = String(required=True, allow_none=True, metadata={"description": "De naam van wie dat deed."})
    published_interest = String(required=True)
    published_contribution = String(required=True)
    may_publish = Boolean(required=True, metadata={"description": "Wie dit leest, mag dit publiceren en intrekken."})
    left = Boolean(required=True, metadata={"description": "Doet niet meer mee."})
    revision = Integer(required=True, metadata={"description": "De versie voor If-Match."})


class PartnerList(WireSchema):
    partners = List(Nested(Partner), required=True)


class PartnerWords(WireSchema):
    """What may be set at the start and changed later."""

    interest = Words(validate=TEXT)
    contribution = Words(validate=TEXT)
    hours_offered = Integer(allow_none=True, strict=True, validate=REASONABLE)
    euros_offered = Integer(allow_none=True, strict=True, validate=REASONABLE)
    space = Words(validate=TEXT)
    network = Words(validate=TEXT)
    communication = Words(validate=TEXT)
    needs = Words(validate=TEXT)
    agreed_by = OneLine(validate=Length(max=160))


class PartnerIn(PartnerWords):
    name = OneLine(required=True, validate=Length(min=1, max=120))
    kind = OneLine(required=True, validate=Length(min=1, max=40))


class PartnerPatch(PartnerWords):
    name = OneLine(validate=Length(min=1, max=120))
    kind = OneLine(validate=Length(min=1, max=40))
    left = Boolean(metadata={"description": "Waar: doet niet meer mee. De contactpersonen worden dan gewist."})


class PartnerPerson(WireSchema):
    person_id = String(required=True)
    name = String(required=True)
    function = String(required=True)
    email = String(required=True)
    phone = String(required=True)
    revision = Integer(required=True, metadata={"description": "De versie voor If-Match."})


class PartnerPersonList(WireSchema):
    people = List(Nested(PartnerPerson), required=True)


class PartnerPersonIn(WireSchema):
    name = OneLine(required=True, validate=Length(min=1, max=120))
    function = OneLine(load_default="", validate=Length(max=120))
    email = OneLine(load_default="", validate=[Length(max=254), AN_ADDRESS])
    phone = OneLine(load_default="", validate=Length(max=40))


class PartnerAccount(WireSchema):
    account_id = String(required=True)
    name = String(required=True)
    email = String(required=True)
    partner_id = String(required=True, allow_none=True, metadata={"description": "Namens wie dit account spreekt."})


class PartnerAccountList(WireSchema):
    accounts = List(Nested(PartnerAccount), required=True)


class PartnerAccountsIn(WireSchema):
    account_ids = List(String(), required=True, validate=Length(max=50))
