"""Yusuf, facilitator of the Lindenkwartier."""

from __future__ import annotations

import pytest
from apiflask import APIFlask

from builders import Staff, a_neighbourhood, staff
from wijkwandeling.neighbourhoods.models import Neighbourhood


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app)


@pytest.fixture
def yusuf(app: APIFlask, neighbourhood: Neighbourhood) -> Staff:
    return staff(app, neighbourhood.id, "facilitator", name="Yusuf")
