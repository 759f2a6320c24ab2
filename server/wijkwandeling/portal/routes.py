"""HTTP of the stage portal."""

from apiflask import APIBlueprint

bp = APIBlueprint("portal", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
