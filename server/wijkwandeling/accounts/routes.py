"""HTTP of the stage accounts."""

from apiflask import APIBlueprint

bp = APIBlueprint("accounts", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
