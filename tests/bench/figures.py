"""A figure that was measured, beside the one that was promised."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """``value`` may be at most ``limit``, both in ``unit``; None: told, but not promised on this kind of machine."""

    name: str
    value: float
    limit: float | None
    unit: str

    @property
    def missed(self) -> bool:
        return self.limit is not None and self.value > self.limit

    @property
    def verdict(self) -> str:
        if self.limit is None:
            return "no promise"
        return f"at most {self.limit:>8.1f}  {'MISSED' if self.missed else 'ok'}"


def table(figures: list[Figure]) -> str:
    """The figures as lines of text, a miss marked."""
    width = max(len(figure.name) for figure in figures)
    return "\n".join(
        f"{figure.name:<{width}}  {figure.value:>10.1f} {figure.unit:<4} {figure.verdict}" for figure in figures
    )
