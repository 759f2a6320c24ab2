"""What goes over the wire about neighbourhoods."""

from __future__ import annotations

from apiflask.fields import Boolean, Float, Integer, List, Nested, String
from apiflask.validators import OneOf

from wijkwandeling.wire import WireSchema


class GeoJsonPolygon(WireSchema):
    type = String(required=True, validate=OneOf(["Polygon"]))
    coordinates = List(
        List(List(Float())), required=True, metadata={"description": "Ringen van [lengtegraad, breedtegraad], WGS84."}
    )


class LonLat(WireSchema):
    lon = Float(required=True, metadata={"description": "Lengtegraad in graden, WGS84."})
    lat = Float(required=True, metadata={"description": "Breedtegraad in graden, WGS84."})


class Theme(WireSchema):
    theme_id = String(required=True)
    name = String(required=True)
    icon = String(required=True, metadata={"description": "Naam van een Tabler-icoon."})
    without_photos = Boolean(required=True, metadata={"description": "Bij dit thema vragen we geen foto's."})


class NeighbourhoodBrief(WireSchema):
    neighbourhood_id = String(required=True)
    name = String(required=True)
    slug = String(required=True, metadata={"description": "Naam in het adres van het wijkportaal."})


class NeighbourhoodList(WireSchema):
    neighbourhoods = List(Nested(NeighbourhoodBrief), required=True)


class NeighbourhoodFacts(NeighbourhoodBrief):
    """All that this stage knows; the stage walks adds the map pack and serves it as Neighbourhood."""

    boundary = Nested(GeoJsonPolygon, required=True)
    centre = Nested(LonLat, required=True, metadata={"description": "Een punt ruim binnen de grens."})
    ambition = String(required=True)
    contact = String(required=True)
    budget_eur = Integer(required=True, allow_none=True)
    themes = List(Nested(Theme), required=True)
