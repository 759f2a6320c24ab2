"""What goes over the wire about neighbourhoods."""

from __future__ import annotations

from typing import Any

from apiflask.fields import Boolean, Dict, Float, Integer, List, Nested, Raw, String
from apiflask.validators import Length, OneOf, Range, Regexp
from marshmallow import ValidationError, validates_schema

from wijkwandeling.neighbourhoods.models import LADDER
from wijkwandeling.neighbourhoods.profile import AGES, SHARES_MAX
from wijkwandeling.wire import OneLine, WireSchema, Words

EUROS_MAX = 100_000_000
PEOPLE_MAX = 10_000_000
THEMES_MAX = 40
TEXT = Length(max=4000)
LADDER_STEP = OneOf(("", *LADDER))


class GeoJsonPolygon(WireSchema):
    type = String(required=True, validate=OneOf(["Polygon"]))
    coordinates = List(
        List(List(Float())), required=True, metadata={"description": "Ringen van [lengtegraad, breedtegraad], WGS84."}
    )


def _area_like(name: str, coordinates: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"type": {"type": "string", "enum": [name]}, "coordinates": coordinates},
        "required": ["type", "coordinates"],
        "additionalProperties": False,
    }


def _lists_of(inner: dict[str, Any], depth: int) -> dict[str, Any]:
    return inner if depth == 0 else {"type": "array", "items": _lists_of(inner, depth - 1)}


class GeoJsonArea(Raw):
    """An area of one part or more (see area.py): degrees lon, lat."""

    def __init__(self, **options: Any) -> None:
        number = {"type": "number"}
        shapes = [_area_like("Polygon", _lists_of(number, 3)), _area_like("MultiPolygon", _lists_of(number, 4))]
        super().__init__(**options, metadata={"oneOf": shapes, "description": "[lengtegraad, breedtegraad], WGS84."})


class LonLat(WireSchema):
    lon = Float(required=True, metadata={"description": "Lengtegraad in graden, WGS84."})
    lat = Float(required=True, metadata={"description": "Breedtegraad in graden, WGS84."})


class Theme(WireSchema):
    theme_id = String(required=True)
    name = String(required=True)
    icon = String(required=True, metadata={"description": "Naam van een Tabler-icoon."})
    without_photos = Boolean(required=True, metadata={"description": "Bij dit thema vragen we geen foto's."})


class ThemeOfAll(Theme):
    retired = Boolean(required=True, metadata={"description": "Wandelaars kunnen dit thema niet meer kiezen."})


class ThemeList(WireSchema):
    themes = List(Nested(ThemeOfAll), required=True)


class ThemeIn(WireSchema):
    theme_id = String(load_default=None, allow_none=True, metadata={"description": "Zonder: een nieuw thema."})
    name = OneLine(required=True, validate=Length(min=1, max=80))
    icon = String(required=True, validate=Regexp(r"[a-z0-9-]{1,40}\Z", error="Dit is geen naam van een icoon."))
    without_photos = Boolean(load_default=False)


class ThemesIn(WireSchema):
    themes = List(Nested(ThemeIn), required=True, validate=Length(min=1, max=THEMES_MAX))


def _number() -> Integer:
    return Integer(required=True, allow_none=True, strict=True, validate=Range(min=0, max=PEOPLE_MAX))


def _share() -> Integer:
    return Integer(required=True, allow_none=True, strict=True, validate=Range(min=0, max=100))


class Profile(WireSchema):
    """Facts of a neighbourhood; what nobody knows is null. Ages are whole percentages of the residents."""

    addresses = _number()
    dwellings = _number()
    residents = _number()
    age_0_to_14 = _share()
    age_15_to_24 = _share()
    age_25_to_44 = _share()
    age_45_to_64 = _share()
    age_65_plus = _share()
    source = OneLine(required=True, validate=Length(max=160), metadata={"description": "Waar het vandaan komt."})

    @validates_schema
    def shares_are_of_one_whole(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if sum(data.get(name) or 0 for name in AGES) > SHARES_MAX:
            raise ValidationError("De percentages zijn samen meer dan 100.", "age_65_plus")


class NeighbourhoodBrief(WireSchema):
    neighbourhood_id = String(required=True)
    name = String(required=True)
    slug = String(required=True, metadata={"description": "Naam in het adres van het wijkportaal."})


class NeighbourhoodList(WireSchema):
    neighbourhoods = List(Nested(NeighbourhoodBrief), required=True)


class NeighbourhoodFacts(NeighbourhoodBrief):
    """All that this stage knows; the stage walks adds the map pack and serves it as Neighbourhood."""

    boundary = GeoJsonArea(required=True)
    centre = Nested(LonLat, required=True, metadata={"description": "Een punt ruim binnen de grens."})
    profile = Nested(Profile, required=True, allow_none=True)
    ambition = String(required=True)
    residents_interest = String(required=True, metadata={"description": "Wat bewoners eraan hebben."})
    ladder = String(
        required=True,
        validate=LADDER_STEP,
        metadata={"description": "Trede op de participatieladder; leeg als niemand het zei."},
    )
    contact = String(required=True)
    budget_eur = Integer(required=True, allow_none=True)
    themes = List(Nested(Theme), required=True)
    revision = Integer(required=True, metadata={"description": "De versie voor If-Match."})


class NeighbourhoodPatch(WireSchema):
    boundary = Dict(metadata={"description": "GeoJSON Polygon of MultiPolygon, WGS84."})
    profile = Nested(Profile, allow_none=True)
    ambition = Words(validate=TEXT)
    residents_interest = Words(validate=TEXT)
    ladder = String(validate=LADDER_STEP)
    contact = OneLine(validate=Length(max=200))
    budget_eur = Integer(allow_none=True, strict=True, validate=Range(min=0, max=EUROS_MAX))


class AreaFile(WireSchema):
    document = Dict(required=True, metadata={"description": "GeoJSON: één gebied, als Feature of als geometrie."})


class AreaReading(WireSchema):
    name = String(required=True)
    boundary = GeoJsonArea(required=True)
    profile = Nested(Profile, required=True, allow_none=True, metadata={"description": "Wat CBS erbij vertelt."})
