"""The three walks of the demo: one on the agenda, one just walked, one open to join."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from shapely import Polygon

from wijkwandeling import clock
from wijkwandeling.demo import land
from wijkwandeling.demo.points import by_the_way, courts, evening, park, school, square
from wijkwandeling.demo.points.words import Loose, Place

SATURDAY, THURSDAY = 5, 3
TITLE_TO_JOIN = "Avondwandeling: licht en veilig thuis"
WHO_DECIDES = "De coalitietafel: vijf partners en drie bewoners. Wat de gemeente zelf moet besluiten, zeggen we erbij."
WHAT_HAPPENS = (
    "Binnen twee weken leggen we alle punten naast elkaar op de kaart. Daarna kiezen we samen wat op de actieagenda "
    "komt. Met je eigen link zie je wat er met jouw punten gebeurt."
)


class WalkPlan(NamedTuple):
    """``key``: part of the ids of everything on this walk. ``starts_at``: of the walk itself; ``seen_from``: when
    the first point was made. ``state``: how it ends up. ``unsent``: what one phone still says it has to send.
    """

    key: str
    title: str
    meeting_point: str
    goal: str
    area: Polygon
    route: str
    starts_at: datetime
    seen_from: datetime
    state: str
    places: tuple[Place, ...]
    loose: tuple[Loose, ...]
    walkers: int
    dusk: bool = False
    unsent: int = 0


def plans(first_day: date) -> tuple[WalkPlan, ...]:
    """The walks as seen from the day on which the demo was filled, the oldest first."""
    spring = _at(_last(SATURDAY, first_day) - timedelta(weeks=5), 10, 0)
    last_week = _at(_last(SATURDAY, first_day), 10, 30)
    coming = _at(first_day + timedelta(days=(THURSDAY - first_day.weekday() - 1) % 7 + 1), 19, 30)
    return (
        WalkPlan(
            "square-and-park",
            "Van Brinkplein tot Wilgenpark",
            "Brinkplein, bij het prikbord",
            "Samen kijken wat er goed is in het westen van de wijk, wat beter kan en waar iets moois kan ontstaan.",
            land.SQUARE_AND_PARK,
            "square-and-park",
            spring,
            spring + timedelta(minutes=12),
            "closed",
            (*square.PLACES, *park.PLACES),
            by_the_way.WEST,
            walkers=17,
        ),
        WalkPlan(
            "courts-and-school",
            "Hofjes, school en buurthuis",
            "Buurthuis Het Trefblad",
            "Het oosten van de wijk bekijken met bewoners van de hofjes, ouders van De Klimboom en de wijkagent.",
            land.COURTS_AND_SCHOOL,
            "courts-and-school",
            last_week,
            last_week + timedelta(minutes=10),
            "closed",
            (*school.PLACES, *courts.PLACES),
            by_the_way.EAST,
            walkers=18,
            unsent=3,
        ),
        WalkPlan(
            "evening",
            TITLE_TO_JOIN,
            "Buurthuis Het Trefblad, de koffie staat klaar",
            "In het donker ontdekken waar licht ontbreekt, en waar het donker juist mag blijven.",
            land.BOUNDARY,
            "evening",
            coming,
            _at(first_day - timedelta(days=1), 20, 40),
            "open",
            evening.PLACES,
            evening.LOOSE,
            walkers=12,
            dusk=True,
        ),
    )


def _last(weekday: int, day: date) -> date:
    """The last such day of the week before ``day``; Monday is 0."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)


def _at(day: date, hour: int, minute: int) -> datetime:
    return datetime.combine(day, time(hour, minute), clock.ZONE)
