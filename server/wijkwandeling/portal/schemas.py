"""What goes over the wire to a walker: what became of the own points, and what all saw together."""

from __future__ import annotations

from marshmallow import fields, validate

from wijkwandeling.agenda.feedback.schemas import ANSWER_KIND
from wijkwandeling.agenda.workflow import Status
from wijkwandeling.intake.schemas import KINDS, ObservationIn
from wijkwandeling.portal.outcome import Outcome
from wijkwandeling.review.schemas import AsItCame
from wijkwandeling.review.take_down_schemas import REASONS
from wijkwandeling.wire import WireSchema


class MyPointSpot(WireSchema):
    spot_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True, allow_none=True)


class MyPointAction(WireSchema):
    action_id = fields.UUID(required=True)
    number = fields.Integer(required=True)
    title = fields.String(required=True)
    status = fields.String(required=True, validate=validate.OneOf([status.value for status in Status]))
    reason = fields.String(required=True)
    frame = fields.String(
        required=True, metadata={"description": "De randvoorwaarde die de reden is, in gewone woorden; mag leeg zijn."}
    )
    message = fields.String(
        required=True, metadata={"description": "Het bericht bij de nieuwste status; mag leeg zijn."}
    )
    told_at = fields.AwareDateTime(
        required=True, format="iso", metadata={"description": "Sinds wanneer deze status met dit bericht er staat."}
    )


class MyPointAnswer(WireSchema):
    """What the organisation answered to the point itself."""

    kind = fields.String(required=True, validate=ANSWER_KIND)
    text = fields.String(required=True)
    condition = fields.String(
        required=True, allow_none=True, metadata={"description": "Wat vaststaat en in de weg staat."}
    )
    at = fields.AwareDateTime(required=True, format="iso")


class MyCorrection(WireSchema):
    """What others read instead of what you sent."""

    note = fields.String(required=True, allow_none=True, metadata={"description": "null: wat je zelf schreef."})
    theme_name = fields.String(
        required=True, allow_none=True, metadata={"description": "Leeg: geen thema. null: het thema dat je koos."}
    )
    moved = fields.Boolean(required=True, metadata={"description": "Het punt staat op een andere plaats."})
    lon = fields.Float(required=True, allow_none=True)
    lat = fields.Float(required=True, allow_none=True)


class MyTakenDown(WireSchema):
    """A photo of yours that others no longer see."""

    photo_id = fields.UUID(required=True)
    reason = fields.String(required=True, allow_none=True, validate=validate.OneOf(REASONS))


class MyPoint(WireSchema):
    """Enough to show the point on a phone that never saw it, and to change it there."""

    observation_id = fields.UUID(required=True)
    revision = fields.Integer(required=True, metadata={"description": "De versie, voor If-Match bij een wijziging."})
    content = AsItCame(
        ObservationIn,
        required=True,
        allow_none=True,
        metadata={"description": "Het punt zoals je het stuurde; leeg als je het introk."},
    )
    correction = fields.Nested(MyCorrection, required=True, allow_none=True)
    taken_down = fields.List(
        fields.Nested(MyTakenDown),
        required=True,
        metadata={"description": "Foto's die een begeleider van de openbare pagina haalde; het punt zelf blijft."},
    )
    received_photo_ids = fields.List(
        fields.UUID(), required=True, metadata={"description": "De foto's van deze versie die er zijn."}
    )
    outcome = fields.String(required=True, validate=validate.OneOf([outcome.value for outcome in Outcome]))
    reason = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Waarom het punt verborgen is, als een begeleider dat schreef."},
    )
    spot = fields.Nested(MyPointSpot, required=True, allow_none=True)
    actions = fields.List(fields.Nested(MyPointAction), required=True)
    answer = fields.Nested(MyPointAnswer, required=True, allow_none=True)


class MyPoints(WireSchema):
    points = fields.List(fields.Nested(MyPoint), required=True)


class KindCount(WireSchema):
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    count = fields.Integer(required=True)


class ThemeCounts(WireSchema):
    theme_id = fields.UUID(required=True)
    name = fields.String(required=True)
    strengths = fields.Integer(required=True)
    weaknesses = fields.Integer(required=True)
    opportunities = fields.Integer(required=True)


class PublicPhoto(WireSchema):
    small_url = fields.String(required=True)
    large_url = fields.String(required=True)
    width = fields.Integer(required=True, metadata={"description": "Van de kleine foto, in pixels."})
    height = fields.Integer(required=True, metadata={"description": "Van de kleine foto, in pixels."})


class SharedPoint(WireSchema):
    observation_id = fields.UUID(required=True)
    kind = fields.String(required=True, validate=validate.OneOf(KINDS))
    theme_id = fields.UUID(required=True, allow_none=True)
    note = fields.String(required=True)
    lon = fields.Float(required=True, allow_none=True, metadata={"description": "WGS84; null: de locatie is onbekend."})
    lat = fields.Float(required=True, allow_none=True, metadata={"description": "WGS84; null: de locatie is onbekend."})
    photos = fields.List(fields.Nested(PublicPhoto), required=True)


class Together(WireSchema):
    walker_count = fields.Integer(required=True, metadata={"description": "Hoeveel telefoons meededen."})
    point_count = fields.Integer(required=True)
    kinds = fields.List(fields.Nested(KindCount), required=True)
    themes = fields.List(
        fields.Nested(ThemeCounts),
        required=True,
        metadata={"description": "Alleen thema's met punten, de meeste eerst. Een punt mag zonder thema zijn."},
    )
    approved = fields.List(
        fields.Nested(SharedPoint),
        required=True,
        metadata={"description": "Wat een begeleider goedkeurde zoals het nu is, het nieuwste eerst, hoogstens 200."},
    )
