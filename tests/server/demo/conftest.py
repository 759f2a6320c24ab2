"""A demo that is filled with a twentieth of everything, after a first try that was killed half way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from apiflask import APIFlask

from wijkwandeling.app import create_app
from wijkwandeling.database import db
from wijkwandeling.demo import fill as filling
from wijkwandeling.demo.state import State
from wijkwandeling.settings import Settings, from_environment

SHARE = 0.05


class Killed(Exception):
    """Stands in for the power cut."""


@pytest.fixture(scope="package")
def demo_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    return from_environment({"WIJKWANDELING_RATE_LIMITS": "off"}, tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="package")
def demo_app(demo_settings: Settings) -> Iterator[APIFlask]:
    app = create_app(demo_settings)
    with app.app_context():
        db.create_all()
    yield app
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


@pytest.fixture(scope="package")
def demo_state(demo_app: APIFlask, demo_settings: Settings) -> State:
    def die(*_args: object, **_kwargs: object) -> None:
        raise Killed

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(filling, "name_spots", die)
        with pytest.raises(Killed):
            filling.fill(demo_settings, share=SHARE)
    return filling.fill(demo_settings, share=SHARE)
