"""Addresses that no database could look up."""

from __future__ import annotations

import pytest
from apiflask import APIFlask
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    "address",
    ["/wijken/%00", "/publieke-fotos/%00.jpg", "/api/v1/join-codes/%00", "/%00", "/wijken/nergens?plek=%00"],
)
def test_an_address_with_a_nul_is_not_found(app: APIFlask, client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404
