"""What goes over the wire about grounds to look at, and about addresses."""

from __future__ import annotations

from apiflask.fields import Boolean, Float, List, Nested, String
from apiflask.validators import Length

from wijkwandeling.wire import Answer, OneLine, WireSchema


class BaseMap(Answer):
    base_map_id = String()
    tile_path = String(metadata={"description": "Met {z}, {x} en {y} van een tegel in Web Mercator."})
    attribution = String(metadata={"description": "Zet deze woorden bij de kaart."})


class BaseMaps(Answer):
    base_maps = List(Nested(BaseMap), metadata={"description": "Leeg als deze installatie PDOK niet gebruikt."})
    address_search = Boolean()


class AddressQuery(WireSchema):
    q = OneLine(required=True, validate=Length(2, 100))


class Address(Answer):
    name = String()
    lon = Float()
    lat = Float()


class Addresses(Answer):
    addresses = List(Nested(Address))
