"""HTTP of the stage accounts."""

from __future__ import annotations

from typing import Any

from apiflask import APIBlueprint

from wijkwandeling.access import caller, operation
from wijkwandeling.accounts import schemas, sign_in
from wijkwandeling.database import transaction
from wijkwandeling.limits import SIGN_IN, limiter

bp = APIBlueprint("accounts", __name__, url_prefix="/api/v1", tag="Inloggen")

BLUEPRINTS = (bp,)


@bp.post("/session")
@limiter.limit(SIGN_IN)
@operation("session.create", own_transaction=True)
@bp.input(schemas.SignIn, arg_name="data")
@bp.output(schemas.Session)
@bp.doc(summary="Log in")
def create_session(data: dict[str, Any]) -> dict[str, Any]:
    account_id = sign_in.sign_in(data["email"], data["password"])
    with transaction(write=False):
        return sign_in.describe_session(account_id)


@bp.get("/session")
@operation("session.read")
@bp.output(schemas.Session)
@bp.doc(summary="Wie ben ik, en wat is mijn X-CSRF-Token")
def read_session() -> dict[str, Any]:
    return sign_in.describe_session(caller().account_id)


@bp.delete("/session")
@operation("session.delete")
@bp.output({}, status_code=204)
@bp.doc(summary="Log uit")
def delete_session() -> tuple[str, int]:
    sign_in.sign_out()
    return "", 204
