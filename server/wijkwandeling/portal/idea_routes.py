"""HTTP of *Ik heb een idee*: forms that work without JavaScript and without an account.

The makers' link holds its code behind the #, which no browser sends; a small script puts it in the form. Without
JavaScript people paste the link or the code there themselves. So the code is only ever in the body of a request.
"""

from __future__ import annotations

from typing import Any, cast

from apiflask import APIBlueprint
from flask import Response, current_app, redirect, request, url_for
from flask_limiter import RequestLimit
from flask_wtf.csrf import generate_csrf
from werkzeug.wrappers import Response as AnyResponse

from wijkwandeling.access import operation
from wijkwandeling.agenda.initiatives import keep, publish, secret, store
from wijkwandeling.agenda.initiatives.compass import QUESTIONS
from wijkwandeling.agenda.initiatives.describe import state_of
from wijkwandeling.agenda.initiatives.models import Initiative
from wijkwandeling.limits import IDEA, IDEA_CODE, limiter
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.portal import idea_form, idea_words, own_idea
from wijkwandeling.portal.idea_form import Trouble
from wijkwandeling.portal.page import page
from wijkwandeling.problems import Problem
from wijkwandeling.settings import Settings

bp = APIBlueprint("ideas", __name__, enable_openapi=False)

RETRY_SECONDS = 600


@bp.get("/wijken/<string:slug>/idee")
@operation("portal.read")
def form(slug: str) -> Response:
    neighbourhood = neighbourhoods.find_by_slug(slug)
    if neighbourhood is None:
        return page("portal/not_found.html", status=404)
    return _form(neighbourhood)


@bp.post("/wijken/<string:slug>/idee")
@limiter.limit(IDEA, on_breach=lambda limit: _too_many(limit))
@operation("initiatives.create")
def send(slug: str) -> Response:
    neighbourhood = neighbourhoods.find_by_slug(slug)
    if neighbourhood is None:
        return page("portal/not_found.html", status=404)
    # Made with the form, so that sending it twice gives one idea; who chooses another harms only the own idea.
    code = secret.bare(request.form.get("code", ""))
    try:
        idea_form.require_own_page()
        if code is None:
            raise Trouble(idea_words.TOO_OLD, 403)
        said = idea_form.idea(QUESTIONS.read(neighbourhood.id).entries)
        keep.keep(neighbourhood.id, secret.digest(code), said)
    except Trouble as trouble:
        return _form(neighbourhood, trouble)
    except Problem as problem:
        return _form(neighbourhood, Trouble(problem.detail, problem.entry.status))
    own_idea.open_with(code)
    return _private("portal/idea_sent.html", neighbourhood=neighbourhood, link=_link(request.form["code"]))


@bp.get("/mijn-idee")
@operation("portal.read")
def ask_code() -> Response:
    return _private("portal/idea_code.html", trouble=None)


@bp.post("/mijn-idee")
@limiter.limit(IDEA_CODE, on_breach=lambda limit: _too_many(limit))
@operation("own-initiative.read")
def open_it() -> AnyResponse:
    try:
        idea_form.require_own_page()
        if own_idea.open_with(request.form.get("code", "")) is None:
            raise Trouble(idea_words.WRONG_CODE, fields={"code": idea_words.WRONG_CODE})
    except Trouble as trouble:
        return _private("portal/idea_code.html", trouble, trouble=trouble)
    return redirect(url_for(".own"), 303)


@bp.get("/mijn-idee/bekijken")
@operation("own-initiative.read")
def own() -> AnyResponse:
    found = own_idea.opened()
    return _own_page(found) if found else redirect(url_for(".ask_code"), 303)


@bp.post("/mijn-idee/tekst")
@operation("own-initiative.change")
def rewrite() -> AnyResponse:
    return _change(lambda found: keep.rewrite(found.id, idea_form.idea(_groups(found), found.compass)))


@bp.post("/mijn-idee/akkoord")
@operation("own-initiative.change")
def approve() -> AnyResponse:
    seen = request.form.get("proposal", "")
    return _change(lambda found: publish.approve(found.id, int(seen) if seen.isascii() and seen.isdigit() else -1))


@bp.post("/mijn-idee/bereikbaar")
@operation("own-initiative.change")
def tell_contact() -> AnyResponse:
    return _change(lambda found: keep.keep_contact(found.id, idea_form.contact(), idea_words.CONSENT))


@bp.post("/mijn-idee/niet-bereikbaar")
@operation("own-initiative.change")
def take_back_contact() -> AnyResponse:
    return _change(lambda found: keep.forget_contact(found.id))


@bp.post("/mijn-idee/weghalen")
@operation("own-initiative.change")
def withdraw() -> AnyResponse:
    def take_back(found: Initiative) -> None:
        if "sure" not in request.form:
            raise Trouble("Er is niets weggehaald. Zet eerst een vinkje.", fields={"sure": "Zet hier een vinkje."})
        keep.withdraw(found.id)
        own_idea.close()

    return _change(take_back, then="portal/idea_gone.html")


@bp.post("/mijn-idee/sluiten")
@operation("own-initiative.read")
def close() -> AnyResponse:
    own_idea.close()
    return redirect(url_for(".ask_code"), 303)


def _change(do: Any, then: str | None = None) -> AnyResponse:
    """Do something with the idea that this browser has open, and show it as it is then."""
    found = own_idea.opened()
    if found is None:
        return redirect(url_for(".ask_code"), 303)
    try:
        idea_form.require_own_page()
        do(found)
    except Trouble as trouble:
        return _own_page(found, trouble)
    except Problem as problem:
        return _own_page(found, Trouble(problem.detail, problem.entry.status))
    if then:
        return _private(then, neighbourhood=neighbourhoods.find(found.neighbourhood_id))
    return redirect(url_for(".own", bewaard=""), 303)


def _form(neighbourhood: Neighbourhood, trouble: Trouble | None = None) -> Response:
    """With what was filled in already, if anything."""
    groups = QUESTIONS.read(neighbourhood.id).entries
    return _private(
        "portal/idea.html",
        trouble,
        neighbourhood=neighbourhood,
        groups=groups,
        said=idea_form.idea_said(groups),
        code=(secret.bare(request.form.get("code", "")) and request.form["code"]) or secret.new_code(),
        trouble=trouble,
    )


def _own_page(found: Initiative, trouble: Trouble | None = None) -> Response:
    groups = _groups(found)
    typed = trouble is not None and "text" in request.form
    said = idea_form.idea_said(groups) if typed else _said_by(found)
    return _private(
        "portal/own_idea.html",
        trouble,
        neighbourhood=neighbourhoods.find(found.neighbourhood_id),
        idea=found,
        state=state_of(found),
        waits=publish.waits_for_makers(found),
        contact=store.contact(found.id),
        groups=groups,
        said=said,
        saved="bewaard" in request.args,
        typed_contact=request.form if trouble is not None and "email" in request.form else None,
        trouble=trouble,
    )


def _said_by(found: Initiative) -> dict[str, Any]:
    names = ("title", "text", "runs", "expects", "compass")
    return {name: getattr(found, name) for name in names} | {"asItIs": found.as_it_is}


def _groups(found: Initiative) -> Any:
    return QUESTIONS.read(found.neighbourhood_id).entries


def _private(template: str, trouble_status: Trouble | None = None, **values: Any) -> Response:
    """A page that nobody keeps: not the browser, not a search engine."""
    status = trouble_status.status if trouble_status else 200
    shown = {"idea_words": idea_words, "idea_form": idea_form, "csrf_token": generate_csrf(), **values}
    response = page(template, status=status, **shown)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _link(code: str) -> str:
    settings = cast(Settings, current_app.config["WIJKWANDELING"])
    return f"{settings.public_url.rstrip('/')}/mijn-idee#{code}"


def _too_many(_limit: RequestLimit) -> Response:
    response = page("portal/idea_later.html", status=429)
    response.headers["Retry-After"] = str(RETRY_SECONDS)
    return response
