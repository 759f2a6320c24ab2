"""A neighbourhood, a walk, and Fenna's phone on it."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import WalkerPhone, a_neighbourhood, an_open_walk
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.walks.models import Walk


@pytest.fixture
def neighbourhood(app: APIFlask) -> Neighbourhood:
    return a_neighbourhood(app)


@pytest.fixture
def walk(app: APIFlask, neighbourhood: Neighbourhood) -> Walk:
    return an_open_walk(app, neighbourhood.id)


@pytest.fixture
def fenna(client: FlaskClient, walk: Walk) -> WalkerPhone:
    return WalkerPhone(client, walk)
