"""Every kept sabotage still breaks today's code, and its tests are still there; ``make soak`` shows that they fail."""

from __future__ import annotations

import re

import pytest

from requirements.table import requirements
from sabotage.sabotages import Sabotage, sabotages
from wijkwandeling.settings import REPOSITORY


@pytest.mark.parametrize("sabotage", sabotages(), ids=lambda sabotage: sabotage.name)
def test_a_sabotage_applies_and_its_tests_carry_its_number(sabotage: Sabotage) -> None:
    assert sabotage.applies(), f"{sabotage.file} does not hold exactly once:\n{sabotage.find}"
    for test in sabotage.tests:
        text = (REPOSITORY / test).read_text()
        marked = re.search(rf"requirement\([^)]*\b{sabotage.number}\b|\bR{sabotage.number} ", text)
        assert marked, f"{test} shows nothing of {sabotage.name}"


def test_every_requirement_has_a_sabotage() -> None:
    assert [sabotage.number for sabotage in sabotages()] == [requirement.number for requirement in requirements()]
