"""What goes over the wire about dates to meet."""

from __future__ import annotations

import re
from typing import Any

from marshmallow import ValidationError, fields, validate, validates_schema

from wijkwandeling.wire import OneLine, WireSchema, Words, a_moment


class GatheringIn(WireSchema):
    title = OneLine(
        required=True,
        validate=[
            validate.Length(max=160),
            validate.Regexp(r".*\S", re.DOTALL, error="Schrijf op waar het over gaat."),
        ],
    )
    place = OneLine(
        required=True,
        validate=[validate.Length(max=200), validate.Regexp(r".*\S", re.DOTALL, error="Schrijf op waar het is.")],
    )
    details = Words(load_default="", validate=validate.Length(max=1000))
    starts_at = fields.AwareDateTime(required=True, format="iso", validate=a_moment)
    ends_at = fields.AwareDateTime(load_default=None, allow_none=True, format="iso", validate=a_moment)

    @validates_schema
    def _ends_after_it_began(self, data: dict[str, Any], **_kwargs: Any) -> None:
        if data.get("ends_at") is not None and data["ends_at"] <= data["starts_at"]:
            raise ValidationError("Het einde is later dan het begin.", "endsAt")


class Gathering(WireSchema):
    gathering_id = fields.UUID(required=True, attribute="id")
    title = fields.String(required=True)
    place = fields.String(required=True)
    details = fields.String(required=True)
    starts_at = fields.AwareDateTime(required=True, format="iso")
    ends_at = fields.AwareDateTime(required=True, allow_none=True, format="iso")
    revision = fields.Integer(required=True)


class Gatherings(WireSchema):
    gatherings = fields.List(fields.Nested(Gathering), required=True)
