"""HTTP of the stage review."""

from apiflask import APIBlueprint

bp = APIBlueprint("review", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
