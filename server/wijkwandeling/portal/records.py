"""What the portal reads from the stages before it, as far as it needs it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from wijkwandeling.clustering.models import Spot
from wijkwandeling.intake.models import Observation
from wijkwandeling.photos.models import Derivative
from wijkwandeling.review.told import Told


@dataclass(frozen=True)
class SpotName:
    spot_id: str
    number: int
    title: str | None


@dataclass(frozen=True)
class Correction:
    """What others read instead of what the walker sent; None, or False, where it is the walker's own.

    ``theme_name``: empty for no theme any more. ``moved``: it stands elsewhere; ``lon``, ``lat``: where, None when
    nobody knows.
    """

    note: str | None
    theme_name: str | None
    moved: bool
    lon: float | None
    lat: float | None


@dataclass(frozen=True)
class OwnPoint:
    """A walker's point with the newest decision about it, the spot that it lies in, and which photos are here.

    ``taken_down``: its photos that are no longer public, each with why somebody asked for it, if that was said.
    """

    observation: Observation
    correction: Correction | None
    taken_down: Mapping[str, str | None]
    received_photo_ids: Sequence[str]
    verdict: str | None
    verdict_is_current: bool
    reason: str | None
    spot: SpotName | None

    @property
    def observation_id(self) -> str:
        return self.observation.id

    @property
    def withdrawn(self) -> bool:
        return self.observation.withdrawn_at is not None

    @property
    def spot_id(self) -> str | None:
        return self.spot.spot_id if self.spot else None


@dataclass(frozen=True)
class ActionNews:
    """An action with its newest message, and the point or spot through which it concerns the reader.

    ``frame``: what stands fast and is the reason, in a walker's words; empty when that is none of the neighbourhood's.
    """

    action_id: str
    number: int
    title: str
    status: str
    reason: str
    frame: str
    message: str
    told_at: datetime
    spot_id: str | None
    observation_id: str | None


@dataclass(frozen=True)
class PublicPoint:
    """An approved point in a spot. ``x``, ``y``: metres in the neighbourhood's grid."""

    observation: Observation
    told: Told
    spot: Spot
    x: float
    y: float


@dataclass(frozen=True)
class SharedPoint:
    """An approved point as fellow walkers may see it. Degrees, None while its place is unknown."""

    observation: Observation
    told: Told
    lon: float | None
    lat: float | None


@dataclass(frozen=True)
class PhotoCard:
    """A photo in its two published forms."""

    small: Derivative
    large: Derivative
