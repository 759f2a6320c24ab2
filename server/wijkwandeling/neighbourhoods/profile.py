"""The facts of a neighbourhood, and how to read them from the map of CBS. Pure.

A profile is a dict with ``addresses``, ``dwellings``, ``residents`` (numbers), the keys of AGES (whole percentages
of the residents) and ``source`` (where it comes from, in words). What nobody knows is None.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wijkwandeling.neighbourhoods.area import only_area_in

NUMBERS = ("addresses", "dwellings", "residents")
AGES = ("age_0_to_14", "age_15_to_24", "age_25_to_44", "age_45_to_64", "age_65_plus")
# Whole percentages of five groups may add up to a little more.
SHARES_MAX = 103

# "Wijk- en buurtkaart" of CBS by PDOK: underscores in some years, capitals in others. Addresses are not in it.
CBS_NAMES = {
    "residents": "aantalinwoners",
    "dwellings": "woningvoorraad",
    "age_0_to_14": "percentagepersonen0tot15jaar",
    "age_15_to_24": "percentagepersonen15tot25jaar",
    "age_25_to_44": "percentagepersonen25tot45jaar",
    "age_45_to_64": "percentagepersonen45tot65jaar",
    "age_65_plus": "percentagepersonen65jaarenouder",
}
CBS_AREA_NAMES = ("buurtnaam", "wijknaam", "gemeentenaam")


@dataclass(frozen=True)
class Reading:
    """What a file says. ``profile`` is None when there are no facts of CBS in it."""

    name: str
    boundary: dict[str, Any]
    profile: dict[str, Any] | None


def read_geojson(document: Mapping[str, Any]) -> Reading:
    """The one area in a GeoJSON document, with the facts of CBS that come with it. AreaError: see area.py."""
    boundary = only_area_in(document)
    told = _properties(document)
    facts: dict[str, Any] = {ours: _known(told.get(theirs)) for ours, theirs in CBS_NAMES.items()}
    has_facts = any(value is not None for value in facts.values())
    return Reading(
        name=next((str(told[name]) for name in CBS_AREA_NAMES if told.get(name)), ""),
        boundary=boundary,
        profile={"addresses": None, **facts, "source": "CBS, wijken en buurten"} if has_facts else None,
    )


def _properties(document: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the only feature, by name in lower case without underscores."""
    feature: Any = document
    if document.get("type") == "FeatureCollection":
        features = document.get("features")
        feature = features[0] if isinstance(features, list) and features else {}
    told = feature.get("properties") if isinstance(feature, dict) else None
    return {str(name).lower().replace("_", ""): value for name, value in told.items()} if isinstance(told, dict) else {}


def _known(value: object) -> int | None:
    """CBS writes what it does not know, or may not tell, as a big negative number, mostly -99997."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 10_000_000:
        return None
    return round(value)
