"""The server, as a table of contents."""

from __future__ import annotations

from apiflask import APIFlask

from wijkwandeling import (
    __version__,
    access,
    events,
    faults,
    jobs,
    limits,
    openapi,
    photo_store,
    roles,
    single_page,
    web,
)
from wijkwandeling.access import Gate
from wijkwandeling.accounts import routes as accounts
from wijkwandeling.accounts.identify import identify_account
from wijkwandeling.agenda import routes as agenda
from wijkwandeling.coalition import routes as coalition
from wijkwandeling.database import db, prepare_engine
from wijkwandeling.intake import routes as intake
from wijkwandeling.neighbourhoods import routes as neighbourhoods
from wijkwandeling.photos import routes as photos
from wijkwandeling.portal import routes as portal
from wijkwandeling.retention import routes as retention
from wijkwandeling.retention.destroy import daily
from wijkwandeling.review import routes as review
from wijkwandeling.settings import Settings, from_environment
from wijkwandeling.walks import routes as walks
from wijkwandeling.walks.identify import identify_walker

STAGES = (neighbourhoods, accounts, coalition, walks, intake, photos, review, agenda, portal, retention)


def create_app(settings: Settings | None = None) -> APIFlask:
    """The WSGI application with every stage, its database and its job queue."""
    chosen = settings or from_environment()
    app = APIFlask(
        "wijkwandeling",
        title="Wijkwandeling",
        version=__version__,
        spec_path=web.OPENAPI_PATH,
        docs_path=None,
    )
    web.configure(app, chosen)
    openapi.configure(app)
    db.init_app(app)
    with app.app_context():
        prepare_engine(db.engine)
    access.init_app(app, Gate(roles.OPERATIONS, (identify_walker, identify_account)))
    photo_store.init_app(app, chosen)
    jobs.init_app(app, chosen, events.EVENTS, events.sweep, daily)
    limits.init_app(app, chosen)
    faults.init_app(app)
    for stage in STAGES:
        for blueprint in stage.BLUEPRINTS:
            app.register_blueprint(blueprint)
    single_page.init_app(app, chosen)
    return app
