"""The list of themes as people want it: added, renamed, in another order; what is left out is retired."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wijkwandeling import clock
from wijkwandeling.database import db
from wijkwandeling.neighbourhoods import store
from wijkwandeling.neighbourhoods.create import DefaultTheme, add_theme
from wijkwandeling.neighbourhoods.models import Neighbourhood, Theme
from wijkwandeling.problems import Problem

# No theme has this in its name: names pass through wire.OneLine.
_ASIDE = "\n"


def set_themes(neighbourhood: Neighbourhood, wanted: Sequence[Mapping[str, Any]]) -> None:
    """Make these the themes that walkers choose from, in this order; see schemas.ThemeIn.

    A theme that is not among them is retired: what was said with it keeps its name. A new one with the name of a
    retired one is that one again. Problems: unknown-theme, theme-name-taken.
    """
    rows = {row.id: row for row in store.themes_of(neighbourhood.id)}
    if any(each["theme_id"] and each["theme_id"] not in rows for each in wanted):
        raise Problem("unknown-theme")
    names = [each["name"].casefold() for each in wanted]
    if len(set(names)) < len(names) or len({each["theme_id"] for each in wanted if each["theme_id"]}) < sum(
        bool(each["theme_id"]) for each in wanted
    ):
        raise Problem("theme-name-taken")
    taken = {each["theme_id"] for each in wanted if each["theme_id"]}
    retired = {row.name.casefold(): row for row in rows.values() if row.id not in taken}
    kept = [rows.get(each["theme_id"] or "") or retired.pop(each["name"].casefold(), None) for each in wanted]
    _retire(list(retired.values()), set(names))
    _make_way(kept, wanted)
    for position, (row, each) in enumerate(zip(kept, wanted, strict=True)):
        _write(neighbourhood.id, row, each, position)
    neighbourhood.revision += 1
    db.session.flush()


def _retire(rows: Sequence[Theme], wanted_names: set[str]) -> None:
    """After the others. One whose name goes to another theme says of itself that it is an earlier one."""
    for row in rows:
        row.retired_at = row.retired_at or clock.now()
        if row.name.casefold() in wanted_names:
            row.name = f"{row.name[:60]} (tot {clock.now():%d-%m-%Y})"
    db.session.flush()


def _make_way(kept: Sequence[Theme | None], wanted: Sequence[Mapping[str, Any]]) -> None:
    """Names are unique, also half way: two themes may have changed names with each other."""
    for row, each in zip(kept, wanted, strict=True):
        if row is not None and row.name != each["name"]:
            row.name = f"{_ASIDE}{row.id}"
    db.session.flush()


def _write(neighbourhood_id: str, row: Theme | None, each: Mapping[str, Any], position: int) -> None:
    if row is None:
        add_theme(neighbourhood_id, DefaultTheme(each["name"], each["icon"], each["without_photos"]), position)
        return
    row.name, row.icon, row.without_photos = each["name"], each["icon"], each["without_photos"]
    row.position, row.retired_at = position, None
