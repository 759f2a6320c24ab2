"""What goes over the wire about actions."""

from __future__ import annotations

import re
from typing import Any
from uuid import UUID

from marshmallow import fields, validate

from wijkwandeling.agenda.workflow import Kind, Status
from wijkwandeling.wire import WireSchema, Words

TITLE_MAX = 160
TEXT_MAX = 5000
SOURCES_MAX = 500

TITLE = [validate.Length(max=TITLE_MAX), validate.Regexp(r".*\S", re.DOTALL, error="Schrijf een titel op.")]
TEXT = validate.Length(max=TEXT_MAX)
KIND = validate.OneOf([kind.value for kind in Kind])
STATUS = validate.OneOf([status.value for status in Status])
SOURCES = validate.Length(max=SOURCES_MAX)


class Id(fields.UUID):
    """A UUID on the wire, lower-case text inside."""

    def deserialize(self, value: Any, *args: Any, **kwargs: Any) -> Any:
        found = super().deserialize(value, *args, **kwargs)
        return str(found) if isinstance(found, UUID) else found


class SourceSpot(WireSchema):
    spot_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True, allow_none=True)


class SourcePoint(WireSchema):
    observation_id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(["strength", "weakness", "opportunity"]))
    note = fields.String(required=True)


class PastPoints(WireSchema):
    strength = fields.Integer(required=True)
    weakness = fields.Integer(required=True)
    opportunity = fields.Integer(required=True)


class ActionSources(WireSchema):
    spots = fields.List(fields.Nested(SourceSpot), required=True)
    points = fields.List(fields.Nested(SourcePoint), required=True)
    past_points = fields.Nested(
        PastPoints,
        required=True,
        metadata={"description": "Hoeveel punten erachter lagen van wandelingen die gewist zijn."},
    )


class Action(WireSchema):
    action_id = fields.UUID(required=True)
    number = fields.Integer(required=True, metadata={"description": "Het nummer van de actie in deze wijk."})
    title = fields.String(required=True)
    description = fields.String(required=True)
    theme_id = fields.UUID(required=True, allow_none=True)
    theme_name = fields.String(required=True, allow_none=True)
    kind = fields.String(required=True, validate=KIND)
    status = fields.String(required=True, validate=STATUS)
    reason = fields.String(required=True, metadata={"description": "Waarom niet, bij status not-done."})
    revision = fields.Integer(required=True, metadata={"description": "De versie voor If-Match."})
    sources = fields.Nested(ActionSources, required=True)
    created_at = fields.AwareDateTime(required=True, format="iso")
    allowed_moves = fields.List(fields.String(validate=STATUS), required=True)
    photo_urls = fields.List(fields.String(), required=True, metadata={"description": "Hoogstens zes kleine foto's."})


class Actions(WireSchema):
    actions = fields.List(fields.Nested(Action), required=True)


class ActionIn(WireSchema):
    title = Words(required=True, validate=TITLE)
    description = Words(load_default="", validate=TEXT)
    theme_id = Id(load_default=None, allow_none=True)
    kind = fields.String(required=True, validate=KIND)
    spot_ids = fields.List(Id(), load_default=list, validate=SOURCES)
    observation_ids = fields.List(Id(), load_default=list, validate=SOURCES)


class ActionPatch(WireSchema):
    title = Words(validate=TITLE)
    description = Words(validate=TEXT)
    theme_id = Id(allow_none=True)
    kind = fields.String(validate=KIND)
    spot_ids = fields.List(Id(), validate=SOURCES)
    observation_ids = fields.List(Id(), validate=SOURCES)


class StatusChangeIn(WireSchema):
    status = fields.String(required=True, validate=STATUS)
    reason = Words(load_default="", validate=TEXT, metadata={"description": "Verplicht bij not-done."})
    message = Words(
        load_default="", validate=TEXT, metadata={"description": "Een kort bericht aan de wandelaars achter de actie."}
    )
