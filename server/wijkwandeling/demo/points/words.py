"""The form in which the notes are written down."""

from __future__ import annotations

from typing import NamedTuple

from wijkwandeling.demo.ground import Xy

# The short names that the notes use, and the themes that every new neighbourhood starts with.
THEMES = {
    "verkeer": "Verkeer en veiligheid",
    "toegankelijk": "Toegankelijkheid",
    "schoon": "Schoon en onderhoud",
    "spelen": "Spelen",
    "licht": "Verlichting",
    "inrichting": "Inrichting van de wijk",
    "toezicht": "Toezicht en handhaving",
    "jeugd": "Overlast van jongeren",
    "samen": "Samen leven",
    "zorg": "Zorg en welzijn",
    "groen": "Groen",
    "duurzaam": "Duurzaamheid",
}


class Note(NamedTuple):
    """``theme``: a key of THEMES or "" for none. ``scene``: what the picture shows, "" for words only."""

    kind: str
    theme: str
    scene: str
    text: str


class Place(NamedTuple):
    """Where several people stopped; ``at`` in plan metres."""

    name: str
    at: Xy
    notes: tuple[Note, ...]


class Loose(NamedTuple):
    """Where one person stopped."""

    at: Xy
    note: Note


def strong(theme: str, scene: str, text: str) -> Note:
    return Note("strength", theme, scene, text)


def weak(theme: str, scene: str, text: str) -> Note:
    return Note("weakness", theme, scene, text)


def chance(theme: str, scene: str, text: str) -> Note:
    return Note("opportunity", theme, scene, text)
