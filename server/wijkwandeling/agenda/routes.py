"""HTTP of the stage agenda."""

from apiflask import APIBlueprint

bp = APIBlueprint("agenda", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
