"""Tell a walker what became of the own points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wijkwandeling.agenda.feedback.store import GivenAnswer, answers_to
from wijkwandeling.portal import store
from wijkwandeling.portal.outcome import Outcome, outcome_of
from wijkwandeling.portal.records import ActionNews, Correction, OwnPoint, SpotName


@dataclass(frozen=True)
class TakenDown:
    """A photo that others no longer see. ``reason``: why somebody asked for it, None where nobody said so."""

    photo_id: str
    reason: str | None


@dataclass(frozen=True)
class MyPoint:
    """One point as the wire shows it.

    ``content``: what the phone sent, None once it was withdrawn. ``correction``: what others read instead, where a
    facilitator corrected something. ``reason``: why it is hidden now, where a
    facilitator said so.
    """

    observation_id: str
    revision: int
    content: dict[str, Any] | None
    correction: Correction | None
    taken_down: Sequence[TakenDown]
    received_photo_ids: Sequence[str]
    outcome: Outcome
    reason: str | None
    spot: SpotName | None
    actions: Sequence[ActionNews]
    answer: GivenAnswer | None


def my_points(walk_id: str, walker_id: str) -> list[MyPoint]:
    """Every point of this walker on this walk, the first received first."""
    points = store.own_points(walk_id, walker_id)
    by_point: defaultdict[str | None, list[ActionNews]] = defaultdict(list)
    by_spot: defaultdict[str | None, list[ActionNews]] = defaultdict(list)
    for news in store.news_of_points(walk_id, walker_id):
        (by_spot[news.spot_id] if news.spot_id else by_point[news.observation_id]).append(news)
    answers = answers_to(walk_id, walker_id)
    return [
        _shown(point, by_point[point.observation_id], by_spot[point.spot_id], answers.get(point.observation_id))
        for point in points
    ]


def _shown(point: OwnPoint, own: list[ActionNews], of_spot: list[ActionNews], answer: GivenAnswer | None) -> MyPoint:
    # A spot's actions are news for a point in it once somebody has looked at the point and let it stand.
    stands = point.verdict == "approved"
    actions = {news.action_id: news for news in own + (of_spot if stands else [])}
    outcome = outcome_of(
        withdrawn=point.withdrawn,
        verdict=point.verdict,
        verdict_is_current=point.verdict_is_current,
        in_spot=point.spot is not None,
        on_agenda=bool(actions),
    )
    told = outcome in (Outcome.IN_SPOT, Outcome.ON_AGENDA)
    return MyPoint(
        observation_id=point.observation_id,
        revision=point.observation.revision,
        content=None if point.withdrawn else point.observation.content,
        correction=None if point.withdrawn else point.correction,
        taken_down=[] if point.withdrawn else [TakenDown(*each) for each in point.taken_down.items()],
        received_photo_ids=[] if point.withdrawn else point.received_photo_ids,
        outcome=outcome,
        reason=point.reason if outcome is Outcome.HIDDEN else None,
        spot=point.spot if told and stands else None,
        actions=sorted(actions.values(), key=lambda news: news.number) if told else [],
        answer=answer if outcome is not Outcome.HIDDEN else None,
    )
