"""Read what a browser sends from the forms about an idea; nothing of it is in an address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import request
from flask_wtf.csrf import validate_csrf
from marshmallow import ValidationError
from wtforms.validators import ValidationError as CsrfError

from wijkwandeling.agenda.initiatives.schemas import IdeaContactIn, IdeaIn
from wijkwandeling.agenda.own_list import Entry
from wijkwandeling.portal import idea_words
from wijkwandeling.web import SESSION_HOURS

# A field that people do not see and machines fill in.
TRAP = "website"
FIELDS = {"title": "Hoe heet je idee?", "text": "Wat is je idee?", "compass": "De vragen", "expects": "De gemeente"}


class Trouble(Exception):
    """Nothing was sent yet, and why. ``fields``: by the name of the field."""

    def __init__(self, words: str, status: int = 400, fields: Mapping[str, str] | None = None) -> None:
        super().__init__(words)
        self.words, self.status, self.fields = words, status, fields or {}


def require_own_page() -> None:
    """Raises Trouble, when no page of ours made this request, or that page is too old."""
    try:
        validate_csrf(request.form.get("csrf_token"), time_limit=SESSION_HOURS * 3600)
    except CsrfError as error:
        raise Trouble(idea_words.TOO_OLD, 403) from error
    if request.form.get(TRAP):
        raise Trouble(idea_words.TRAPPED)


def idea_said(groups: Sequence[Entry]) -> dict[str, Any]:
    """As IdeaIn takes it. A question is told apart by its place: its words may be long."""
    answers = {question: text(key) for key, question in questions(groups).items() if text(key)}
    return {
        "title": text("title"),
        "text": text("text"),
        "runs": request.form.get("runs") == "yes",
        "expects": request.form.get("expects", ""),
        "compass": answers,
        "asItIs": "asItIs" in request.form,
    }


def idea(groups: Sequence[Entry], kept: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What was said, checked. ``kept``: answers to questions that are no longer asked stay. Raises Trouble."""
    said = idea_said(groups)
    asked = set(questions(groups).values())
    said["compass"] |= {question: answer for question, answer in (kept or {}).items() if question not in asked}
    return _loaded(IdeaIn(), said)


def contact() -> dict[str, Any]:
    """Raises Trouble."""
    said = _loaded(IdeaContactIn(), {name: text(name) for name in ("name", "email", "phone")})
    if not said["email"] and not said["phone"]:
        raise Trouble(idea_words.NO_CONTACT, fields={"email": "Vul dit in, of een telefoonnummer."})
    if "consent" not in request.form:
        raise Trouble(idea_words.NO_CONSENT, fields={"consent": "Zet hier een vinkje."})
    return said


def questions(groups: Sequence[Entry]) -> dict[str, str]:
    """Name of the field → question."""
    return {
        f"vraag-{group_number}-{number}": question
        for group_number, group in enumerate(groups, 1)
        for number, question in enumerate(group["questions"], 1)
    }


def text(name: str) -> str:
    """As a browser counts it: it sends two characters for the end of a line and allows for one."""
    return request.form.get(name, "").replace("\r\n", "\n").strip()


def _loaded(schema: Any, said: Mapping[str, Any]) -> dict[str, Any]:
    try:
        loaded: dict[str, Any] = schema.load(said)
    except ValidationError as refused:
        fields = {name: _first(texts) for name, texts in refused.messages_dict.items()}
        raise Trouble("Er is nog niets verstuurd. Kijk nog eens naar dit formulier.", fields=fields) from refused
    return loaded


def _first(texts: Any) -> str:
    while not isinstance(texts, str):
        texts = next(iter(texts.values() if isinstance(texts, dict) else texts))
    return texts
