"""Points as a facilitator reads them, gathered from the stages before: one query for each kind of thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wijkwandeling.access import Role, caller
from wijkwandeling.clustering.corrected_place import Corrected, corrected_places, effective_places
from wijkwandeling.clustering.models import Spot
from wijkwandeling.clustering.store import spots_by_observation
from wijkwandeling.photos import store as photos_store
from wijkwandeling.photos.read_redaction import redactions
from wijkwandeling.review import correction_store, names_store, point_photo_store, store
from wijkwandeling.review.models import Correction
from wijkwandeling.review.photo_links import declared_photo_ids, photo_links
from wijkwandeling.review.point_photo_store import PhotoKey, PhotoSeen
from wijkwandeling.review.store import HIDDEN, Reviewed
from wijkwandeling.review.told import has_theme, told_of
from wijkwandeling.walks.join import importer_id

# Farther from the walk's area than this, a position deserves a second look.
FAR_FROM_WALK_M = 2000
# Longitude, latitude, source.
Place = tuple[float, float, str]


@dataclass(frozen=True)
class Around:
    """What is known around some points, each by its own id."""

    neighbourhood_id: str
    walk_titles: Mapping[str, str]
    theme_names: Mapping[str, str]
    account_names: Mapping[str, str]
    photos: Mapping[PhotoKey, PhotoSeen]
    spots: Mapping[str, Spot]
    places: Mapping[str, Place]
    own_places: Mapping[str, Place]
    corrections: Mapping[str, Correction]
    corrected_places: Mapping[str, Corrected]
    reads_own_words: bool
    redactions: Mapping[str, dict[str, Any]]


def page(neighbourhood_id: str, *, decision: str, walk_id: str | None, limit: int, after: str | None) -> dict[str, Any]:
    """One page of points with this decision, how many there are of each, and where the next page starts."""
    verdict = None if decision == "all" else decision
    # One more than asked tells whether there is a next page.
    rows = store.page(neighbourhood_id, verdict=verdict, walk_id=walk_id, after=after, limit=limit + 1)
    shown = rows[:limit]
    return {
        "points": points(neighbourhood_id, shown),
        "counts": store.counts(neighbourhood_id, walk_id),
        "next": shown[-1].observation.id if len(rows) > limit else None,
    }


def one(neighbourhood_id: str, observation_id: str) -> dict[str, Any]:
    """One point. Problem: not-found."""
    return points(neighbourhood_id, [store.require_point(neighbourhood_id, observation_id)])[0]


def points(neighbourhood_id: str, rows: Sequence[Reviewed]) -> list[dict[str, Any]]:
    """The members of ``schemas.Point`` for each row, in the same order."""
    observations = [row.observation for row in rows]
    ids = [observation.id for observation in observations]
    corrections = correction_store.last_corrections(ids)
    themes = {*(each.theme_id for each in observations), *(each.theme_id for each in corrections.values())}
    deciders = {row.decision.account_id for row in rows if row.decision}
    photos = point_photo_store.photos_of(ids)
    around = Around(
        neighbourhood_id=neighbourhood_id,
        walk_titles=names_store.walk_titles({row.observation.walk_id for row in rows}),
        theme_names=names_store.theme_names(themes),
        account_names=names_store.account_names(deciders | {each.account_id for each in corrections.values()}),
        photos=photos,
        spots=spots_by_observation(ids),
        places=effective_places(observations),
        own_places=photos_store.effective_places(observations),
        corrections=corrections,
        corrected_places=corrected_places(observations),
        reads_own_words=_reads_own_words(neighbourhood_id),
        redactions=redactions([photo_id for _, photo_id in photos]),
    )
    return [_point(row, around) for row in rows]


def _point(row: Reviewed, around: Around) -> dict[str, Any]:
    seen = row.observation
    told = told_of(seen, around.corrections.get(seen.id))
    photos = [(seen.id, photo_id) for photo_id in declared_photo_ids(seen.content)]
    outside = seen.metres_outside
    spot = around.spots.get(seen.id)
    return {
        "observation_id": seen.id,
        "revision": seen.revision,
        "split_off": seen.split_from is not None,
        "imported": seen.walker_id == importer_id(seen.walk_id),
        "walk_id": seen.walk_id,
        "walk_title": around.walk_titles[seen.walk_id],
        "kind": seen.kind,
        "theme_id": told.theme_id,
        "theme_name": around.theme_names.get(told.theme_id or ""),
        "note": told.note,
        "captured_at": seen.captured_at,
        "received_at": seen.received_at,
        "place": seen.place,
        "effective_place": _effective_place(around.places.get(seen.id)),
        "own": {
            "note": seen.note if around.reads_own_words else None,
            "theme_id": seen.theme_id,
            "theme_name": around.theme_names.get(seen.theme_id or ""),
            "effective_place": _effective_place(around.own_places.get(seen.id)),
        },
        "correction": _correction(row, around),
        "direction_deg": _direction(row, [around.photos[photo] for photo in photos if photo in around.photos]),
        "metres_outside": outside,
        "far_from_walk": outside is not None and outside > FAR_FROM_WALK_M,
        "complete": all(photo in around.photos for photo in photos),
        "photos": [
            _photo(photo, around) for photo in photos if photo in around.photos and not around.photos[photo].split_off
        ],
        "decision": _decision(row, around),
        "spot_id": spot.id if spot else None,
        "spot_number": spot.number if spot else None,
        "spot_title": spot.title if spot else None,
    }


def _reads_own_words(neighbourhood_id: str) -> bool:
    return bool({Role.FACILITATOR, Role.ADMIN} & caller().roles.get(neighbourhood_id, frozenset()))


def _correction(row: Reviewed, around: Around) -> dict[str, Any]:
    last = around.corrections.get(row.observation.id)
    holds = last is not None and has_theme(row.observation, last)
    return {
        "number": last.number if last else 0,
        "theme": {"theme_id": last.theme_id} if last and holds else None,
        "place": around.corrected_places.get(row.observation.id),
        "left_out": last.left_out if last and around.reads_own_words else [],
        "by_name": around.account_names.get(last.account_id) if last else None,
        "at": last.at if last else None,
    }


def _effective_place(place: Place | None) -> dict[str, Any] | None:
    return dict(zip(("lon", "lat", "source"), place, strict=True)) if place else None


def _direction(row: Reviewed, photos: Sequence[PhotoSeen]) -> float | None:
    """Where the walker looked, in degrees from north: as the phone said, else as the first photo that tells it."""
    said = (row.observation.content or {}).get("directionDeg")
    in_photos = (photo.direction_deg for photo in photos)
    return said if said is not None else next((found for found in in_photos if found is not None), None)


def _photo(key: PhotoKey, around: Around) -> dict[str, Any]:
    _, photo_id = key
    photo = around.photos[key]
    return {
        "photo_id": photo_id,
        "state": photo.state,
        "taken_at": photo.taken_at,
        "place_reason": photo.place_reason,
        "redaction": around.redactions.get(photo_id),
        **photo_links(around.neighbourhood_id, photo_id, photo.state, original_gone=photo.original_gone),
    }


def _decision(row: Reviewed, around: Around) -> dict[str, Any]:
    last = row.decision
    return {
        "verdict": row.verdict,
        "number": last.number if last else 0,
        "by_name": around.account_names.get(last.account_id) if last else None,
        "at": last.at if last else None,
        "reason": last.reason if last and row.verdict == HIDDEN else None,
    }
