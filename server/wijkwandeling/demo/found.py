"""The neighbourhood comes to be: its map, its frames, its partners, its staff."""

from __future__ import annotations

from dataclasses import replace

from apiflask import APIFlask

from wijkwandeling.accounts import store as accounts
from wijkwandeling.accounts.create import add_membership, create_account, create_token
from wijkwandeling.coalition import store as coalition
from wijkwandeling.coalition.create import add_boundary_condition, add_partner
from wijkwandeling.coalition.partners import add_person, set_accounts
from wijkwandeling.database import transaction
from wijkwandeling.demo import table_texts as texts
from wijkwandeling.demo.base_map import base_map, boundary
from wijkwandeling.demo.state import Login, State, with_token
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.neighbourhoods.create import create_neighbourhood


def is_founded(app: APIFlask, state: State) -> bool:
    """Whether the database still has the neighbourhood that the state speaks of."""
    with app.app_context(), transaction(write=False):
        return neighbourhoods.find(state.neighbourhood_id) is not None


def found(app: APIFlask, state: State) -> State:
    """Everything in one transaction: either the whole table is there, or nothing. Returns the state with it."""
    with app.app_context(), transaction():
        existing = neighbourhoods.find_by_name(texts.NAME)
        neighbourhood_id = existing.id if existing else _neighbourhood()
        for login in state.logins.values():
            if not login.token:
                state = with_token(state, login.role, _token(neighbourhood_id, login))
        return replace(state, neighbourhood_id=neighbourhood_id)


def _neighbourhood() -> str:
    neighbourhood = create_neighbourhood(
        texts.NAME,
        boundary(),
        ambition=texts.AMBITION,
        contact=texts.CONTACT,
        budget_eur=texts.BUDGET_EUR,
        base_map=base_map(),
    )
    neighbourhood.residents_interest = texts.RESIDENTS_INTEREST
    neighbourhood.ladder = texts.LADDER
    neighbourhood.profile = texts.PROFILE
    for frame in texts.FRAMES:
        add_boundary_condition(
            neighbourhood.id,
            frame.title,
            walker_text=frame.walker_text,
            hardness=frame.hardness,
            sort=frame.sort,
            subject=frame.subject,
            owner=frame.owner,
        )
    for told in texts.PARTNERS:
        words = {"interest": told.interest, "contribution": told.contribution, **told.words}
        add_person(add_partner(neighbourhood.id, told.name, told.kind, **words), told.person._asdict())
    return neighbourhood.id


def _token(neighbourhood_id: str, login: Login) -> str:
    account = accounts.find_by_email(login.email)
    if account is None:
        account = create_account(login.email, login.name, login.password)
        add_membership(account.id, neighbourhood_id, login.role)
        if login.role == "partner":
            speaks_for = {row.name: row for row in coalition.partners_of(neighbourhood_id)}[texts.SPEAKS_FOR]
            set_accounts(speaks_for, [account.id])
    return create_token(account.id, "demo")
