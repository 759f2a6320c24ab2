"""No door without a lock: every route of a stage declares an operation that the table of roles knows."""

from __future__ import annotations

from pathlib import Path

import pytest
from apiflask import APIFlask

from wijkwandeling.app import STAGES, create_app
from wijkwandeling.roles import OPERATIONS
from wijkwandeling.settings import from_environment

STAGE_NAMES = {blueprint.name for stage in STAGES for blueprint in stage.BLUEPRINTS}


@pytest.fixture(scope="module")
def operations(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str | None]:
    """By ``METHODS rule`` of every route that belongs to a stage: the operation it declares.

    A blueprint's static files (style sheets) are the same for everybody and need none.
    """
    data: Path = tmp_path_factory.mktemp("data")
    app: APIFlask = create_app(from_environment({}, data))
    return {
        f"{sorted(rule.methods or ())} {rule.rule}": getattr(app.view_functions[rule.endpoint], "operation", None)
        for rule in app.url_map.iter_rules()
        if rule.endpoint.split(".")[0] in STAGE_NAMES and not rule.endpoint.endswith(".static")
    }


def test_every_route_declares_an_operation_of_the_table(operations: dict[str, str | None]) -> None:
    assert len(operations) > 20
    assert not {route: name for route, name in operations.items() if name not in OPERATIONS}


def test_every_operation_of_the_table_is_served(operations: dict[str, str | None]) -> None:
    assert set(OPERATIONS) - set(operations.values()) == set()
