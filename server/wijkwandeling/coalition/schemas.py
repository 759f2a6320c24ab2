"""What goes over the wire about frames and partners."""

from __future__ import annotations

from apiflask.fields import List, Nested, String
from apiflask.validators import OneOf

from wijkwandeling.coalition.models import HARDNESSES, SORTS, SUBJECTS
from wijkwandeling.wire import WireSchema


class BoundaryCondition(WireSchema):
    boundary_condition_id = String(required=True)
    title = String(required=True)
    walker_text = String(required=True, metadata={"description": "Hetzelfde, in gewone woorden voor wandelaars."})
    hardness = String(required=True, validate=OneOf(HARDNESSES))
    sort = String(required=True, validate=OneOf(SORTS))
    subject = String(required=True, validate=OneOf(SUBJECTS))


class BoundaryConditionList(WireSchema):
    boundary_conditions = List(Nested(BoundaryCondition), required=True)


class Partner(WireSchema):
    partner_id = String(required=True)
    name = String(required=True)
    kind = String(required=True)
    interest = String(required=True)
    contribution = String(required=True)


class PartnerList(WireSchema):
    partners = List(Nested(Partner), required=True)
