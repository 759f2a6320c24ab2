"""HTTP of the stage photos."""

from apiflask import APIBlueprint

bp = APIBlueprint("photos", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
