"""The wire's habits: lowerCamelCase, unknown members refused, and the only place that orders coordinates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

import geojson
from apiflask import Schema
from marshmallow import ValidationError, fields

GEOJSON = "application/geo+json"
# Any clock a phone can show, and no moment that a database or a time zone cannot hold.
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200


def camel(name: str) -> str:
    """``fixed_at`` → ``fixedAt``."""
    head, *tail = name.split("_")
    return head + "".join(part.title() for part in tail)


# marshmallow's own sentences, as the people who meet them read them.
DUTCH = {
    "Missing data for required field.": "Dit veld ontbreekt.",
    "Field may not be null.": "Dit veld mag niet leeg zijn.",
    "Unknown field.": "Dit veld kennen we niet.",
    "Invalid input type.": "Dit heeft niet de juiste vorm.",
    "Invalid type.": "Dit heeft niet de juiste vorm.",
    "Not a valid list.": "Dit is geen lijst.",
    "Not a valid string.": "Dit is geen tekst.",
    "Not a valid utf-8 string.": "Dit is geen tekst.",
    "Not a valid number.": "Dit is geen getal.",
    "Number too large.": "Dit getal is te groot.",
    "Not a valid integer.": "Dit is geen heel getal.",
    "Special numeric values (nan or infinity) are not permitted.": "Dit is geen getal.",
    "Not a valid boolean.": "Dit is geen ja of nee.",
    "Not a valid {obj_type}.": "Dit is geen geldig moment.",
    "Not a valid {awareness} {obj_type}.": "Dit moment heeft geen tijdzone.",
    "Not a valid mapping type.": "Dit heeft niet de juiste vorm.",
    "Shorter than minimum length {min}.": "Dit moet minstens {min} lang zijn.",
    "Longer than maximum length {max}.": "Dit mag hoogstens {max} lang zijn.",
    "Length must be between {min} and {max}.": "Dit moet tussen {min} en {max} lang zijn.",
    "Must be greater than or equal to {min}.": "Dit moet minstens {min} zijn.",
    "Must be less than or equal to {max}.": "Dit mag hoogstens {max} zijn.",
    "Must be greater than or equal to {min} and less than or equal to {max}.": "Dit moet tussen {min} en {max} zijn.",
    "String does not match expected pattern.": "Dit heeft niet de juiste vorm.",
    "Must be one of: {choices}.": "Kies uit: {choices}.",
}


class WireSchema(Schema):
    """Python names inside, lowerCamelCase and Dutch refusals on the wire."""

    error_messages = {  # noqa: RUF012
        "unknown": DUTCH["Unknown field."],
        "type": DUTCH["Invalid input type."],
    }

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        field_obj.data_key = camel(field_obj.data_key or field_name)
        _in_dutch(field_obj)


def _in_dutch(field: fields.Field[Any]) -> None:
    field.error_messages = {key: DUTCH.get(str(text), text) for key, text in field.error_messages.items()}
    for validator in field.validators:
        for name in ("error", "message_min", "message_max", "message_all"):
            text = getattr(validator, name, None)
            if text in DUTCH:
                setattr(validator, name, DUTCH[text])
    if isinstance(field, fields.List):
        _in_dutch(field.inner)


def a_moment(value: datetime) -> None:
    """Validates a moment that a phone tells."""
    if not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        raise ValidationError(f"Dit moment ligt niet tussen {EARLIEST_YEAR} en {LATEST_YEAR}.")


class Answer(WireSchema):
    """Every member of an answer is always there; what is unknown is null."""

    def on_bind_field(self, field_name: str, field_obj: fields.Field[Any]) -> None:
        super().on_bind_field(field_name, field_obj)
        field_obj.required = True


class Words(fields.String):
    """Text that any database can keep: a NUL or half a surrogate pair becomes the replacement character."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        text: str = super()._deserialize(value, attr, data, **kwargs)
        return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class OneLine(Words):
    """Words without the space around them; a line break, or any other run of space, becomes one space."""

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        return " ".join(super()._deserialize(value, attr, data, **kwargs).split())


class Revision(fields.String):
    """An entity tag such as ``"3"``; None without one, -1 for what is no revision of ours (and so is stale)."""

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str):
            return self.load_default
        found = re.fullmatch(r'(?:W/)?"(\d{1,9})"', value.strip(), re.ASCII)
        return int(found[1]) if found else -1


class IfMatch(Schema):
    """The header of a change: the revision that was read."""

    if_match = Revision(
        data_key="If-Match",
        load_default=None,
        metadata={"description": 'Verplicht: de gelezen versie, zoals `"3"`. Zonder: 428.'},
    )


def point(lon: float, lat: float) -> geojson.Point:
    """A GeoJSON point; seven decimals of a degree are a centimetre."""
    return geojson.Point((lon, lat), precision=7)


def feature(id_: str, geometry: Any, **properties: Any) -> geojson.Feature:
    return geojson.Feature(id=id_, geometry=geometry, properties=properties)


def collection(features: Iterable[geojson.Feature], **members: Any) -> geojson.FeatureCollection:
    return geojson.FeatureCollection(list(features), **members)
