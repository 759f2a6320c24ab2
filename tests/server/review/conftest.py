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


@pytest.fixture
def street_in_arezzo(app: APIFlask, client: FlaskClient) -> Street:
    return a_street(app, client, 11.8835, 43.4671)
