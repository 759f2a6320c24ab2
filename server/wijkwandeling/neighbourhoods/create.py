"""A neighbourhood comes to be, with the themes that every walk can start from."""

from __future__ import annotations

from typing import Any, NamedTuple

from slugify import slugify

from wijkwandeling import clock
from wijkwandeling.database import db, new_id
from wijkwandeling.neighbourhoods import area, store
from wijkwandeling.neighbourhoods.models import Neighbourhood, Theme

SLUG_MAX = 72


class DefaultTheme(NamedTuple):
    name: str
    icon: str
    without_photos: bool = False


DEFAULT_THEMES = (
    DefaultTheme("Verkeer en veiligheid", "traffic-lights"),
    DefaultTheme("Toegankelijkheid", "wheelchair"),
    DefaultTheme("Schoon en onderhoud", "trash"),
    DefaultTheme("Spelen", "horse-toy"),
    DefaultTheme("Verlichting", "lamp-2"),
    DefaultTheme("Inrichting van de wijk", "map-2"),
    DefaultTheme("Toezicht en handhaving", "shield-check"),
    # Words only: nobody should photograph young people to make a point.
    DefaultTheme("Overlast van jongeren", "message-circle", without_photos=True),
    DefaultTheme("Samen leven", "users-group"),
    DefaultTheme("Zorg en welzijn", "heart-handshake"),
    DefaultTheme("Groen", "trees"),
    DefaultTheme("Duurzaamheid", "solar-panel"),
)


def create_neighbourhood(
    name: str,
    boundary: dict[str, Any],
    *,
    ambition: str = "",
    contact: str = "",
    budget_eur: int | None = None,
    base_map: dict[str, Any] | None = None,
    themes: tuple[DefaultTheme, ...] = DEFAULT_THEMES,
) -> Neighbourhood:
    """Add a neighbourhood and its themes to the running transaction.

    ``boundary``: GeoJSON Polygon or MultiPolygon, degrees lon, lat; raises area.AreaError when it cannot be one.
    ``base_map``: see models.Neighbourhood.
    """
    neighbourhood = Neighbourhood(
        id=new_id(),
        name=name,
        slug=_free_slug(name),
        boundary=area.checked_area(boundary),
        base_map=base_map,
        ambition=ambition,
        contact=contact,
        budget_eur=budget_eur,
        created_at=clock.now(),
    )
    db.session.add(neighbourhood)
    db.session.flush()
    for position, theme in enumerate(themes):
        add_theme(neighbourhood.id, theme, position)
    return neighbourhood


def add_theme(neighbourhood_id: str, theme: DefaultTheme, position: int) -> Theme:
    """Add one theme; walkers see themes by position, lowest first."""
    row = Theme(
        id=new_id(),
        neighbourhood_id=neighbourhood_id,
        name=theme.name,
        icon=theme.icon,
        position=position,
        without_photos=theme.without_photos,
    )
    db.session.add(row)
    db.session.flush()
    return row


def _free_slug(name: str) -> str:
    """The name as part of an address; a number tells namesakes apart."""
    slug = slugify(name, max_length=SLUG_MAX) or "wijk"
    number = 1
    candidate = slug
    while store.find_by_slug(candidate):
        number += 1
        candidate = f"{slug}-{number}"
    return candidate
