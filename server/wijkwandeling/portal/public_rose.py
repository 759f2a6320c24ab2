"""What everybody may see of the interest rose: residents in the heart, petals of the partners that published theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from wijkwandeling.agenda.rose import petals_of
from wijkwandeling.coalition.models import Partner
from wijkwandeling.neighbourhoods.models import Neighbourhood

# Of the drawing, which is a square with the heart in its middle.
SIZE = 400
HEART = 58
SHORTEST, LONGEST = 116, 192


@dataclass(frozen=True)
class PublicPetal:
    """``partner``: only its name, kind and published words may be shown. ``path``: in the drawing; ``x``, ``y``: of
    its number."""

    partner: Partner
    action_count: int
    path: str
    x: float
    y: float


@dataclass(frozen=True)
class PublicRose:
    residents_interest: str
    petals: Sequence[PublicPetal]

    def __bool__(self) -> bool:
        return bool(self.residents_interest or self.petals)


def read_public_rose(neighbourhood: Neighbourhood) -> PublicRose:
    told = [petal for petal in petals_of(neighbourhood.id) if petal.partner.published_at is not None]
    counts = [len(petal.served_by) for petal in told]
    shapes = petal_shapes(counts)
    return PublicRose(
        neighbourhood.residents_interest,
        [PublicPetal(petal.partner, count, *shape) for petal, count, shape in zip(told, counts, shapes, strict=True)],
    )


def petal_shapes(counts: Sequence[int]) -> list[tuple[str, float, float]]:
    """For each count its petal, clockwise from the top: (path, x and y of its number)."""
    most = max((*counts, 1))
    half = pi / max(len(counts), 3)
    return [_petal(2 * pi * place / len(counts), half, count, most) for place, count in enumerate(counts)]


def _petal(angle: float, half: float, count: int, most: int) -> tuple[str, float, float]:
    reach = SHORTEST if count == 0 else SHORTEST + 12 + (LONGEST - SHORTEST - 12) * count / most
    belly = HEART + (reach - HEART) * 0.75
    from_, left, tip, right, to = (
        _at(angle - half * 0.3, HEART * 0.8),
        _at(angle - half * 0.95, belly),
        _at(angle, reach),
        _at(angle + half * 0.95, belly),
        _at(angle + half * 0.3, HEART * 0.8),
    )
    path = f"M{_pair(from_)}Q{_pair(left)} {_pair(tip)}Q{_pair(right)} {_pair(to)}Z"
    x, y = _at(angle, (HEART + reach) / 2 + 4)
    return path, round(x, 1), round(y, 1)


def _at(angle: float, radius: float) -> tuple[float, float]:
    """``angle``: clockwise from the top."""
    return SIZE / 2 + radius * sin(angle), SIZE / 2 - radius * cos(angle)


def _pair(position: tuple[float, float]) -> str:
    return f"{position[0]:.1f} {position[1]:.1f}"
