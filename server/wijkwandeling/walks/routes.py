"""HTTP of the stage walks."""

from apiflask import APIBlueprint

bp = APIBlueprint("walks", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
