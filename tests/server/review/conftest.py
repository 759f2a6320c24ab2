"""A street to review."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient

from builders import LAT, LON
from streets import Street, a_street


@pytest.fixture
def street(app: APIFlask, client: FlaskClient) -> Street:
    return a_street(app, client, LON, LAT)
