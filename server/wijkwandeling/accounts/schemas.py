"""What goes over the wire about staff."""

from __future__ import annotations

from apiflask.fields import List, Nested, String
from apiflask.validators import Length, OneOf

from wijkwandeling.access import STAFF
from wijkwandeling.wire import WireSchema, Words


class SignIn(WireSchema):
    email = Words(required=True, validate=Length(min=1, max=254))
    password = Words(required=True, validate=Length(min=1, max=1000))


class SessionAccount(WireSchema):
    account_id = String(required=True)
    email = String(required=True)
    name = String(required=True)


class SessionMembership(WireSchema):
    neighbourhood_id = String(required=True)
    neighbourhood_name = String(required=True)
    role = String(required=True, validate=OneOf(sorted(role.value for role in STAFF)))


class Session(WireSchema):
    account = Nested(SessionAccount, required=True, allow_none=True)
    memberships = List(Nested(SessionMembership), required=True)
    csrf_token = String(
        required=True, metadata={"description": "Stuur dit mee als X-CSRF-Token bij elke wijziging met een cookie."}
    )
