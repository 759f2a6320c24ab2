"""An open walk, ready to be joined."""

from __future__ import annotations

import pytest
from apiflask import APIFlask

from builders import a_neighbourhood, an_open_walk
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app, contact="Fenna, 06 12 34 56 78")


@pytest.fixture
def walk(app: APIFlask, neighbourhood: Neighbourhood) -> Walk:
    return an_open_walk(app, neighbourhood.id, meeting_point="De bank in het Lindepark")
