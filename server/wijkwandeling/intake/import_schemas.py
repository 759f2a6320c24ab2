"""The file in which a walker saved the own points, as far as it is read, and the report of its import.

A newer app may write more into the file than is read here; the point itself is as strict as on the wire.
"""

from __future__ import annotations

from apiflask.fields import Boolean, Dict, Integer, List, Nested, Raw, String
from apiflask.validators import OneOf, Range, Regexp
from marshmallow import EXCLUDE

from wijkwandeling.intake.schemas import an_id
from wijkwandeling.wire import WireSchema, Words

FORMAT, VERSION = "wijkwandeling-punten", 1
SENT, ORIGINAL = "sent", "original"
OUTCOMES = ("added", "present", "changed", "conflict", "withdrawn", "unfinished", "refused")


class Read(WireSchema):
    class Meta:
        unknown = EXCLUDE


class FileOfPhoto(Read):
    photo_id = String(required=True)
    file = String(required=True)
    role = String(required=True)


class WalkOfPhone(Read):
    walk_id = String(required=True, validate=an_id)
    title = Words(load_default="")
    walker_id = String(required=True, validate=an_id)
    secret_sha256 = String(required=True, validate=Regexp(r"[0-9a-f]{64}\Z"))


class PointOfPhone(Read):
    """``content``: as the phone would send it, with its own refusals; ``revision``: what it last knew of ours."""

    observation_id = String(required=True, validate=an_id)
    walk_id = String(required=True)
    walker_id = String(required=True)
    withdrawn = Boolean(required=True)
    revision = Integer(load_default=0, allow_none=True, validate=Range(min=0))
    content = Dict(required=True)
    files = List(Nested(FileOfPhoto), load_default=list)


class Manifest(Read):
    """Points and walks one by one later: one that cannot be read does not hold up the others."""

    format = String(required=True, validate=OneOf([FORMAT]))
    version = Integer(required=True, strict=True)
    walks = List(Raw(allow_none=True), required=True)
    points = List(Raw(allow_none=True), required=True)
    unreadable = List(Raw(allow_none=True), load_default=list)


class ImportedPoint(WireSchema):
    observation_id = String(
        required=True, allow_none=True, metadata={"description": "Leeg als ook dat niet te lezen is."}
    )
    outcome = String(required=True, validate=OneOf(OUTCOMES))
    reason = String(required=True, metadata={"description": "Wat er met dit punt gebeurde, in een zin."})
    photos_added = Integer(required=True)
    photos_present = Integer(required=True, metadata={"description": "Foto's die er al waren."})
    photos_missing = Integer(
        required=True, metadata={"description": "Foto's die het punt noemt, maar die er niet zijn gekomen."}
    )


class ImportReport(WireSchema):
    points = List(Nested(ImportedPoint), required=True)
    unreadable = Integer(
        required=True, metadata={"description": "Wat de telefoon zelf niet kon lezen; het staat alleen in het bestand."}
    )
