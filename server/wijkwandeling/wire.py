"""The wire's habits: lowerCamelCase, unknown members refused, and the only place that orders coordinates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import geojson
from apiflask import Schema
from marshmallow import fields

GEOJSON = "application/geo+json"


def camel(name: str) -> str:
    """``fixed_at`` → ``fixedAt``."""
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)


class WireSchema(Schema):
    """Python names inside, lowerCamelCase on the wire."""

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        field_obj.data_key = camel(field_obj.data_key or field_name)


def point(lon: float, lat: float) -> geojson.Point:
    """A GeoJSON point; seven decimals of a degree are a centimetre."""
    return geojson.Point((lon, lat), precision=7)


def feature(id_: str, geometry: Any, **properties: Any) -> geojson.Feature:
    return geojson.Feature(id=id_, geometry=geometry, properties=properties)


def collection(features: Iterable[geojson.Feature], **members: Any) -> geojson.FeatureCollection:
    return geojson.FeatureCollection(list(features), **members)
