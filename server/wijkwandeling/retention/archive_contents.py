"""All that a walk brought, as it goes into the file for the archive.

Without contact details: they were given for something else.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from wijkwandeling.agenda import store as agenda
from wijkwandeling.clustering.corrected_place import effective_places
from wijkwandeling.clustering.store import spots_by_observation
from wijkwandeling.intake import store as intake
from wijkwandeling.intake.models import Observation, Photo
from wijkwandeling.intake.split_store import split_off_among
from wijkwandeling.neighbourhoods import store as neighbourhoods
from wijkwandeling.photos import store as photos
from wijkwandeling.photos.models import Derivative
from wijkwandeling.retention import expired, store
from wijkwandeling.review.store import verdict_of
from wijkwandeling.review.told import told
from wijkwandeling.walks.answers import store as answers
from wijkwandeling.walks.answers.age_totals import age_totals
from wijkwandeling.walks.models import Walk
from wijkwandeling.walks.terms import store as terms_of
from wijkwandeling.wire import collection, feature, point

EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/heic": "heic"}


@dataclass(frozen=True)
class Contents:
    """``texts``: file name to JSON value; ``photos``: file name to the hash of its bytes in the photo store."""

    walk: dict[str, Any]
    texts: Mapping[str, Any]
    photos: Mapping[str, str]

    @property
    def digest(self) -> str:
        """The same for the same contents: tells whether something came in the meantime."""
        return hashlib.sha256(json.dumps([self.walk, self.texts, self.photos], sort_keys=True).encode()).hexdigest()


def contents_of(walk: Walk) -> Contents:
    """What there is now. Withdrawn points are not in it, hidden ones are, with the verdict."""
    points = [row for row in intake.observations_of_walks([walk.id]) if row.withdrawn_at is None and row.content]
    ids = [row.id for row in points]
    received = {point_id: _shown(theirs) for point_id, theirs in intake.photos_of(ids).items()}
    pictures = photos.derivatives_of([photo.id for theirs in received.values() for photo in theirs])
    files = {
        photo.id: found
        for theirs in received.values()
        for photo in theirs
        if (found := _file(photo, pictures.get(photo.id, {})))
    }
    texts = {
        "punten.geojson": _points(walk, points, received, {photo_id: name for photo_id, (name, _) in files.items()}),
        "acties.json": _actions(walk.neighbourhood_id, set(ids)),
    }
    return Contents(_walk(walk), texts, dict(sorted(files.values())))


def _shown(theirs: Sequence[Photo]) -> list[Photo]:
    """Without those of which a point of its own was made."""
    split_off = split_off_among([photo.id for photo in theirs])
    return [photo for photo in theirs if photo.id not in split_off]


def _walk(walk: Walk) -> dict[str, Any]:
    found = store.everything(walk.id)
    ages = age_totals(answers.age_counts(walk.id))
    neighbourhood = neighbourhoods.find(walk.neighbourhood_id)
    return {
        "id": walk.id,
        "titel": walk.title,
        "wijk": neighbourhood.name if neighbourhood else "",
        "begin": _text(walk.starts_at or walk.created_at),
        "einde": _text(expired.ended_at(walk)),
        "verzamelpunt": walk.meeting_point,
        "doel": walk.goal,
        "wieBeslist": walk.who_decides,
        "watErGebeurt": walk.what_happens,
        "gebied": walk.area,
        "route": walk.route,
        "selectielijst": terms_of.of_walk(walk.id).selection_result,
        "aantalTelefoons": len(found["phones"]),
        "leeftijden": dict(ages.groups),
    }


def _points(
    walk: Walk, points: Sequence[Observation], received: Mapping[str, Sequence[Photo]], names: Mapping[str, str]
) -> Any:
    ids = [row.id for row in points]
    themes = {theme.id: theme.name for theme in neighbourhoods.themes_of(walk.neighbourhood_id)}
    verdicts, spots, places = verdict_of(ids), spots_by_observation(ids), effective_places(points)
    words = told(points)
    return collection(
        feature(
            row.id,
            point(*places[row.id][:2]) if row.id in places else None,
            soort=row.kind,
            thema=themes.get(words[row.id].theme_id or ""),
            tekst=words[row.id].note,
            gemaakt=_text(row.captured_at),
            ontvangen=_text(row.received_at),
            plaatsbepaling=places[row.id][2] if row.id in places else None,
            oordeel=verdicts.get(row.id),
            plek=spots[row.id].number if row.id in spots else None,
            plekNaam=spots[row.id].title if row.id in spots else None,
            fotos=[names[photo.id] for photo in received[row.id] if photo.id in names],
        )
        for row in points
    )


def _actions(neighbourhood_id: str, observation_ids: set[str]) -> list[dict[str, Any]]:
    """The actions that came from these points, or from spots that they lie in."""
    actions = agenda.actions(neighbourhood_id)
    spots = spots_by_observation(observation_ids)
    found = []
    for action in actions:
        rows = agenda.source_rows(action.id)
        own = [row.observation_id for row in rows if row.observation_id in observation_ids]
        through = {row.spot_id for row in rows if row.spot_id}
        behind = sorted({*own, *(each for each, spot in spots.items() if spot.id in through)}, key=str)
        if behind:
            told = {"nummer": action.number, "titel": action.title, "omschrijving": action.description}
            found.append({**told, "status": action.status, "reden": action.reason, "punten": behind})
    return found


def _file(photo: Photo, pictures: Mapping[str, Derivative]) -> tuple[str, str] | None:
    """(file name, hash): the photo as it came; else the picture made of it; None when there is neither."""
    if photo.original_gone_at is None:
        return f"fotos/{photo.id}.{EXTENSIONS.get(photo.media_type, 'bin')}", photo.sha256
    public = pictures.get("public")
    return (f"fotos/{photo.id}.jpg", public.sha256) if public else None


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
