"""HTTP of the stage neighbourhoods."""

from apiflask import APIBlueprint

bp = APIBlueprint("neighbourhoods", __name__, url_prefix="/api/v1")

BLUEPRINTS = (bp,)
