"""Runs every ``bench_*.py`` beside this file, prints what was measured, and fails on a missed figure.

A bench is a module with ``measure() -> list[Figure]``.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from bench.figures import Figure, table


def main() -> int:
    """The exit status: 1 when a figure was missed."""
    figures: list[Figure] = []
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        print(f"measuring {path.stem.removeprefix('bench_')} …", file=sys.stderr)
        figures += importlib.import_module(f"bench.{path.stem}").measure()
    print(table(figures))
    return int(any(figure.missed for figure in figures))


if __name__ == "__main__":
    sys.exit(main())
