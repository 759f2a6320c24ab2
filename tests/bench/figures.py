"""A figure that was measured, beside the one that was promised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """``value`` may be at most ``limit``, both in ``unit``."""

    name: str
    value: float
    limit: float
    unit: str

    @property
    def missed(self) -> bool:
        return self.value > self.limit


def table(figures: list[Figure]) -> str:
    """The figures as lines of text, a miss marked."""
    width = max(len(figure.name) for figure in figures)
    return "\n".join(
        f"{figure.name:<{width}}  {figure.value:>10.1f} {figure.unit:<4} at most {figure.limit:>8.1f}"
        f"  {'MISSED' if figure.missed else 'ok'}"
        for figure in figures
    )
