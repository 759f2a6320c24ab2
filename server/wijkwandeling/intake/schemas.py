"""What goes over the wire about points and photos: the whitelist of what a phone may send."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from apiflask import Schema
from apiflask.fields import AwareDateTime, Boolean, Float, Integer, List, Nested, String
from apiflask.validators import Length, OneOf, Range, Regexp
from marshmallow import ValidationError, validates_schema

from wijkwandeling import geo
from wijkwandeling.wire import WireSchema, Words, a_moment

KINDS = ("strength", "weakness", "opportunity")
PLACE_SOURCES = ("device", "pin", "moved-pin", "exif", "track", "none")
NOTE_MAX = 2000
PHOTOS_MAX = 20
# A clock that stands at 1970 is 60 years off; what is further off is no clock.
CLOCK_OFFSET_MAX_MS = 10**13
# What JavaScript counts exactly. A photo above the limit is refused when it comes, not the point.
COUNT_MAX = 2**53 - 1


def is_id(value: str) -> bool:
    """Whether this is a UUID in the one form of every id: lower case with dashes."""
    try:
        return str(UUID(value)) == value
    except ValueError:
        return False


def an_id(value: str) -> None:
    if not is_id(value):
        raise ValidationError("Dit is geen geldig nummer (UUID in kleine letters).")


def _on_earth(data: dict[str, Any]) -> None:
    if abs(data["lon"]) > 180:
        raise ValidationError("De lengtegraad ligt niet tussen -180 en 180.", "lon")
    if not geo.is_on_earth(data["lon"], data["lat"]):
        raise ValidationError("Deze breedtegraad bestaat niet, of de locatie is 0,0.", "lat")


class DeviceFix(WireSchema):
    """What the telephone's own location said, also when the walker moved the pin."""

    lon = Float(required=True)
    lat = Float(required=True)
    accuracy_m = Float(
        load_default=None, allow_none=True, validate=Range(min=0, error="De nauwkeurigheid is 0 meter of meer.")
    )
    fixed_at = AwareDateTime(format="iso", load_default=None, allow_none=True, validate=a_moment)

    @validates_schema
    def on_earth(self, data: dict[str, Any], **_kwargs: Any) -> None:
        _on_earth(data)


class Place(WireSchema):
    """Where a point is, in degrees WGS84, and how that is known. With source none there are no degrees."""

    lon = Float(load_default=None, allow_none=True, metadata={"description": "Lengtegraad in graden, WGS84."})
    lat = Float(load_default=None, allow_none=True, metadata={"description": "Breedtegraad in graden, WGS84."})
    accuracy_m = Float(
        load_default=None,
        allow_none=True,
        validate=Range(min=0, error="De nauwkeurigheid is 0 meter of meer."),
        metadata={"description": "Straal van de onzekerheid in meters."},
    )
    source = String(required=True, validate=OneOf(PLACE_SOURCES, error="Deze herkomst van een locatie bestaat niet."))
    fixed_at = AwareDateTime(format="iso", load_default=None, allow_none=True, validate=a_moment)
    device = Nested(DeviceFix, load_default=None, allow_none=True)

    @validates_schema
    def known_or_not(self, data: dict[str, Any], **_kwargs: Any) -> None:
        missing = [name for name in ("lon", "lat") if data[name] is None]
        if data["source"] == "none":
            if len(missing) < 2:
                raise ValidationError("Een onbekende locatie (none) heeft geen coördinaten.", "source")
        elif missing:
            raise ValidationError("Deze coördinaat ontbreekt.", missing[0])
        else:
            _on_earth(data)


class AnnouncedPhoto(WireSchema):
    """A photo that the telephone will send: the sent version's own size and hash."""

    photo_id = String(required=True, validate=an_id)
    size_bytes = Integer(
        required=True, strict=True, validate=Range(min=0, max=COUNT_MAX, error="Dit aantal bytes kan niet.")
    )
    sha256 = String(
        required=True, validate=Regexp(r"[0-9a-f]{64}\Z", error="Dit is geen SHA-256 (64 tekens 0-9 en a-f).")
    )
    media_type = Words(required=True, validate=Length(max=100, error="Dit is te lang (hoogstens 100 tekens)."))


class ObservationIn(WireSchema):
    """One point as the telephone holds it."""

    kind = String(required=True, validate=OneOf(KINDS, error="Dit soort punt bestaat niet."))
    theme_id = String(load_default=None, allow_none=True, validate=an_id)
    note = Words(
        load_default="", validate=Length(max=NOTE_MAX, error=f"De notitie is te lang (hoogstens {NOTE_MAX} tekens).")
    )
    place = Nested(Place, required=True)
    direction_deg = Float(
        load_default=None,
        allow_none=True,
        validate=Range(min=0, max=360, error="De richting ligt tussen 0 en 360 graden."),
    )
    captured_at = AwareDateTime(format="iso", required=True, validate=a_moment)
    clock_offset_ms = Integer(
        load_default=None,
        allow_none=True,
        validate=Range(min=-CLOCK_OFFSET_MAX_MS, max=CLOCK_OFFSET_MAX_MS, error="Dit verschil kan niet."),
    )
    photos = List(
        Nested(AnnouncedPhoto),
        load_default=list,
        validate=Length(max=PHOTOS_MAX, error=f"Hoogstens {PHOTOS_MAX} foto's bij een punt."),
    )

    @validates_schema
    def each_photo_once(self, data: dict[str, Any], **_kwargs: Any) -> None:
        ids = [photo["photo_id"] for photo in data["photos"]]
        if len(ids) != len(set(ids)):
            raise ValidationError("Een foto staat er twee keer in.", "photos")


class RevisionHeader(Schema):
    """The header of a change: the revision of the receipt that the telephone has."""

    if_match = String(
        data_key="If-Match",
        load_default=None,
        metadata={"description": 'De versie die je wijzigt, zoals `"3"`. Bij een eerste versie niet nodig.'},
    )


class PhotoHeaders(Schema):
    """What a photo's bytes must travel with; without it the answer is photo-digest-required."""

    content_digest = String(
        data_key="Content-Digest",
        load_default=None,
        metadata={"description": "Verplicht: de SHA-256 van de bytes, zoals `sha-256=:base64:` (RFC 9530)."},
    )


class ReceiptPhoto(WireSchema):
    photo_id = String(required=True)
    size_bytes = Integer(required=True)
    sha256 = String(required=True)
    received = Boolean(required=True, metadata={"description": "De bytes staan veilig op de server."})


class Receipt(WireSchema):
    """What the server has of one point. Only this lets a telephone let go of its own copy."""

    observation_id = String(required=True)
    revision = Integer(required=True, metadata={"description": "0: het punt zelf is er nog niet."})
    complete = Boolean(required=True, metadata={"description": "Het punt en al zijn aangekondigde foto's zijn er."})
    withdrawn = Boolean(required=True)
    received_at = AwareDateTime(format="iso", required=True, allow_none=True)
    photos = List(Nested(ReceiptPhoto), required=True)
