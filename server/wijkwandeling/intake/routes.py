"""HTTP of the stage intake."""

from apiflask import APIBlueprint

bp = APIBlueprint("intake", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
