"""Totals of age groups that point at nobody. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

AGE_GROUPS = ("0-11", "12-17", "18-29", "30-44", "45-64", "65-79", "80-plus")
# Fewer than this many in a group, and neighbours can guess who they are.
SHOWN_FROM = 3


class AgeTotals(NamedTuple):
    """``groups``: every group with its count, None for fewer than SHOWN_FROM, also for nobody."""

    answered_count: int
    groups: dict[str, int | None]


def age_totals(counts: Mapping[str, int]) -> AgeTotals:
    """What staff may know of ``counts``. When only one group is small, its answers are left out of the total
    as well: the difference would tell how many they are.
    """
    groups = {group: count if (count := counts.get(group, 0)) >= SHOWN_FROM else None for group in AGE_GROUPS}
    shown = sum(count for count in groups.values() if count is not None)
    alone = list(groups.values()).count(None) == 1
    return AgeTotals(shown if alone else sum(counts.values()), groups)
