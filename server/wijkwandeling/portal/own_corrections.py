"""What a facilitator corrected of a walker's points, as the walker reads it."""

from __future__ import annotations

from collections.abc import Collection

from wijkwandeling.clustering.corrected_place import Corrected, corrected_places
from wijkwandeling.intake.models import Observation
from wijkwandeling.portal.records import Correction
from wijkwandeling.review.names_store import theme_names
from wijkwandeling.review.told import Told, told


def corrections_of(points: Collection[Observation]) -> dict[str, Correction]:
    """By observation id; points that others read as they were sent are absent."""
    words, places = told(points), corrected_places(points)
    names = theme_names({each.theme_id for each in words.values()})
    found = {row.id: _correction(row, words[row.id], places.get(row.id), names) for row in points}
    return {observation_id: each for observation_id, each in found.items() if each}


def _correction(row: Observation, words: Told, place: Corrected | None, names: dict[str, str]) -> Correction | None:
    note = words.note if words.note != row.note else None
    theme = names.get(words.theme_id or "", "") if words.theme_id != row.theme_id else None
    if note is None and theme is None and place is None:
        return None
    at = place or Corrected(None, None)
    return Correction(note, theme, place is not None, at.lon, at.lat)
