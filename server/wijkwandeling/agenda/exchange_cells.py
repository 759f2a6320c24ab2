"""What the cells of one line say, as the agenda takes it: known words for ids, days, the numbers of spots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from marshmallow import ValidationError

from wijkwandeling.agenda import store
from wijkwandeling.agenda.carrying_store import partner_names
from wijkwandeling.agenda.exchange_rows import COLUMNS
from wijkwandeling.agenda.exchange_store import spot_numbers
from wijkwandeling.agenda.schemas import ActionPatch
from wijkwandeling.agenda.store import SpotSource
from wijkwandeling.agenda.words import KIND_NAMES, STATUS_NAMES

# What a cell holds as it is, and what the wire calls it.
WIRE_NAMES = {"title": "title", "description": "description", "first_step": "firstStep"}
WORDS = tuple(WIRE_NAMES)
DUTCH_DAY = re.compile(r"(\d{1,2})[-/](\d{1,2})[-/](\d{4})")
WIRE_NAMES |= {"starts_on": "startsOn", "ends_on": "endsOn"}
HEADINGS = {column.key: column.heading for column in COLUMNS}
KINDS = {word.casefold(): kind for kind, word in KIND_NAMES.items()}
STATUSES = {word.casefold(): status for status, word in STATUS_NAMES.items()}


class Refusal(Exception):
    """A line that is not taken over; its words say why."""


@dataclass(frozen=True)
class Choices:
    """What may be named: themes and partners by name in small letters, spots by number; each with its id."""

    themes: Mapping[str, str]
    partners: Mapping[str, str]
    spots: Mapping[int, str]

    def with_spots(self, own: Iterable[SpotSource]) -> Choices:
        """Also those that an action has already, whatever became of them."""
        return replace(self, spots={**self.spots, **{spot.number: spot.spot_id for spot in own}})


def choices_of(neighbourhood_id: str) -> Choices:
    return Choices(
        {name.casefold(): theme_id for theme_id, name in store.theme_names(neighbourhood_id).items()},
        {name.casefold(): partner_id for partner_id, name in partner_names(neighbourhood_id).items()},
        spot_numbers(neighbourhood_id),
    )


def status_named(text: str) -> str:
    """Raises Refusal."""
    return _known("status", text, STATUSES)


def patch_of(after: Mapping[str, str], choices: Choices) -> dict[str, Any]:
    """What to change, as ``change_action`` takes it. ``after``: the cells that differ, by column. Raises Refusal."""
    patch: dict[str, Any] = {WIRE_NAMES[key]: after[key] for key in WORDS if key in after}
    patch |= {WIRE_NAMES[key]: _day(after[key]) for key in ("starts_on", "ends_on") if key in after}
    if "kind" in after:
        patch["kind"] = _known("kind", after["kind"], KINDS)
    if "theme" in after:
        patch["themeId"] = _known("theme", after["theme"], choices.themes) if after["theme"] else None
    if "owner" in after:
        patch["ownerId"] = _known("owner", after["owner"], choices.partners) if after["owner"] else None
    if "spots" in after:
        patch["spotIds"] = _spot_ids(after["spots"], choices.spots)
    try:
        loaded: dict[str, Any] = ActionPatch().load(patch)
    except ValidationError as refused:
        # The first of them: who mends it sees the next.
        key, texts = next(iter(refused.messages_dict.items()))
        heading = {wire: HEADINGS[name] for name, wire in WIRE_NAMES.items()}.get(key, key)
        raise Refusal(f"{heading}: {next(iter(texts))}") from refused
    return loaded


def _known(key: str, text: str, choices: Mapping[str, str]) -> str:
    if text.casefold() not in choices:
        raise Refusal(f"{HEADINGS[key]} ‘{text}’ kennen we niet.")
    return choices[text.casefold()]


def _day(text: str) -> str | None:
    """2026-03-01, also where 1-3-2026 was typed as words; None for an empty cell."""
    typed = DUTCH_DAY.fullmatch(text)
    return f"{typed[3]}-{int(typed[2]):02}-{int(typed[1]):02}" if typed else text or None


def _spot_ids(text: str, spots: Mapping[int, str]) -> list[str]:
    found = []
    for number in text.replace(";", ",").split(","):
        if not number.strip():
            continue
        if not number.strip().isascii() or not number.strip().isdigit() or int(number) not in spots:
            raise Refusal(f"Plek ‘{number.strip()}’ staat niet op de kaart.")
        found.append(spots[int(number)])
    return found
