"""HTTP of the stage coalition."""

from apiflask import APIBlueprint

bp = APIBlueprint("coalition", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
