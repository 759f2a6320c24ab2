"""Fills an empty installation with Lindenkwartier, through the same functions and the same HTTP as real input.

Every step finds out first what is there already: a fill that was killed is finished by the next start.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from apiflask import APIFlask

from wijkwandeling import clock, jobs
from wijkwandeling.app import create_app
from wijkwandeling.clustering.place import place_observation_of_photo
from wijkwandeling.database import db
from wijkwandeling.demo import state as states
from wijkwandeling.demo.desk import Desk
from wijkwandeling.demo.found import found, is_founded
from wijkwandeling.demo.hold_walk import came_in_then, hold, walk_of
from wijkwandeling.demo.look_back import name_spots, review
from wijkwandeling.demo.neighbours import neighbours
from wijkwandeling.demo.planned_points import PlannedPoint, points_of
from wijkwandeling.demo.set_agenda import set_agenda
from wijkwandeling.demo.sit_together import agree, publish_interests
from wijkwandeling.demo.state import State
from wijkwandeling.demo.tidy_spots import tidy_spots
from wijkwandeling.demo.walk_plans import WalkPlan, plans
from wijkwandeling.events import EVENTS, sweep
from wijkwandeling.photos.search import nobody_on_it
from wijkwandeling.retention.destroy import daily
from wijkwandeling.settings import Settings

# Of the walk that was just held the facilitator saw only the first few.
JUST_BEGUN = 0.14
MET_BEFORE = timedelta(days=2)
Say = Callable[[str], None]


def fill(settings: Settings, *, share: float = 1.0, say: Say = lambda _line: None) -> State:
    """Make sure that the demo is there, and return its state. The database has its tables already.

    ``share``: how much of each walk, for tests; 1 is everything.
    """
    app = _app(replace(settings, jobs="immediate", rate_limits=False))
    state = states.read(settings.data_dir)
    if state is None or (state.neighbourhood_id and not is_founded(app, state)):
        state = states.begin(clock.now().astimezone(clock.ZONE).date())
        say("Lindenkwartier wordt gemaakt: straten, huizen, partners en randvoorwaarden.")
    state = states.with_all_logins(state)
    # Passwords are kept before there is an account that needs them.
    states.write(settings.data_dir, state)
    state = found(app, state)
    states.write(settings.data_dir, state)
    if not state.filled:
        _hold_walks(app, state, share, say)
        state = replace(state, filled=True)
        states.write(settings.data_dir, state)
    with app.app_context():
        db.engine.dispose()
    return state


def _app(settings: Settings) -> APIFlask:
    """As always, but that nobody looks for faces: on drawings it takes minutes, and there are no people on them."""
    app = create_app(settings)
    table = EVENTS | {"photo-derived": (place_observation_of_photo, nobody_on_it)}
    jobs.init_app(app, settings, table, sweep, daily)
    return app


def _hold_walks(app: APIFlask, state: State, share: float, say: Say) -> None:
    client = app.test_client()
    facilitator = Desk(client, state.neighbourhood_id, state.logins["facilitator"].token)
    builder = Desk(client, state.neighbourhood_id, state.logins["agendaBuilder"].token)
    publish_interests(builder, Desk(client, state.neighbourhood_id, state.logins["partner"].token))
    themes = {theme["name"]: theme["themeId"] for theme in facilitator.get("")["themes"]}
    everything: list[PlannedPoint] = []
    for plan in plans(date.fromisoformat(state.first_day)):
        points = points_of(plan, share)
        everything += points
        say(f"Wandeling “{plan.title}”: {len(points)} punten met hun foto’s.")
        walk = walk_of(app, state.neighbourhood_id, plan)
        hold(client, walk, plan, points, themes, state.phone_key)
        came_in_then(app, plan, points)
        if plan.key == "square-and-park":
            review(facilitator, walk.id, points, approve=1.0, hide=2)
            first_day = date.fromisoformat(state.first_day)
            set_agenda(builder, name_spots(facilitator, plan.places), points, themes, first_day)
            neighbours(app, facilitator, state.neighbourhood_id, points, state.phone_key, first_day)
            agree(builder, first_day - MET_BEFORE)
        elif plan.key == "courts-and-school":
            review(facilitator, walk.id, points, approve=JUST_BEGUN, hide=1)
        _close(facilitator, walk.id, plan)
    tidy_spots(facilitator, everything)


def _close(facilitator: Desk, walk_id: str, plan: WalkPlan) -> None:
    if plan.state == "closed":
        facilitator.send("PATCH", f"/walks/{walk_id}", {"state": "closed"})
