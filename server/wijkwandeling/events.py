"""What happens afterwards: one table, event to functions, and the sweep that finds what was missed."""

from __future__ import annotations

from wijkwandeling.clustering.place import announce_missed, place_observation, place_observation_of_photo
from wijkwandeling.intake.drop_replaced import announce_uncleaned, drop_replaced
from wijkwandeling.jobs import Job, WhenIdle
from wijkwandeling.photos.burn import announce_unburnt, burn
from wijkwandeling.photos.derive import announce_overdue, derive
from wijkwandeling.photos.erase import announce_unerased, announce_unfinished, erase, finish
from wijkwandeling.photos.search import announce_unsearched, search_faces
from wijkwandeling.retention.destroy import forget_withdrawn
from wijkwandeling.review.cover_found import announce_uncovered, cover_found
from wijkwandeling.walks.make_map_pack import make_map_pack, make_missing_map_packs

EVENTS: dict[str, tuple[Job, ...]] = {
    "walk-created": (make_map_pack,),
    "observation-changed": (place_observation, drop_replaced),
    "observation-withdrawn": (forget_withdrawn,),
    "photo-received": (derive,),
    "photo-derived": (place_observation_of_photo, WhenIdle(search_faces)),
    "photo-unsearched": (WhenIdle(search_faces),),
    "photo-searched": (cover_found,),
    "photo-redacted": (burn,),
    "photo-dropped": (erase,),
    "destruction-begun": (finish,),
}


def sweep() -> None:
    """Announce again what the tables show as still to be done."""
    make_missing_map_packs()
    announce_overdue()
    announce_missed()
    announce_uncleaned()
    announce_unerased()
    announce_unfinished()
    announce_unsearched()
    announce_uncovered()
    announce_unburnt()
