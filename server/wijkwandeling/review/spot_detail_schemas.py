"""What is said and heard on the wire about a single spot, and what people decide about it."""

from __future__ import annotations

from apiflask.validators import Length, OneOf, Range
from marshmallow import fields

from wijkwandeling.neighbourhoods.schemas import GeoJsonPolygon, LonLat
from wijkwandeling.review.schemas import PAGE_MAX, UUID_LENGTH, Point
from wijkwandeling.review.spot_schemas import KindCounts
from wijkwandeling.wire import Answer, OneLine, WireSchema, Words

CHANGE_VERBS = ("rename", "exclude", "pin", "merge", "split", "regroup")
MERGED_MAX = 50
PICKED_MAX = 10 * PAGE_MAX


class SpotIn(WireSchema):
    title = Words(
        required=True,
        validate=Length(max=160),
        metadata={"description": "De naam van de plek. Leeg: de plek heet weer naar zijn nummer."},
    )


class SeenSpot(WireSchema):
    spot_id = Words(required=True, validate=Length(max=UUID_LENGTH))
    revision = fields.Integer(required=True, validate=Range(min=1), metadata={"description": "De gelezen versie."})


class MergeIn(WireSchema):
    spots = fields.List(
        fields.Nested(SeenSpot),
        required=True,
        validate=Length(min=1, max=MERGED_MAX),
        metadata={"description": "De plekken die opgaan in deze plek."},
    )


class SplitIn(WireSchema):
    observation_ids = fields.List(
        Words(validate=Length(max=UUID_LENGTH)),
        required=True,
        validate=Length(min=1, max=PICKED_MAX),
        metadata={"description": "De punten die samen een nieuwe plek worden."},
    )
    title = OneLine(load_default="", validate=Length(max=160), metadata={"description": "Naam van de nieuwe plek."})


class ThemeCount(Answer):
    theme_id = fields.String(allow_none=True)
    theme_name = fields.String(allow_none=True, metadata={"description": "null: punten zonder thema."})
    count = fields.Integer()


class SpotWalk(Answer):
    walk_id = fields.String()
    title = fields.String()
    count = fields.Integer()


class SpotDetail(Answer):
    spot_id = fields.String()
    number = fields.Integer()
    title = fields.String(allow_none=True)
    revision = fields.Integer(metadata={"description": "Gaat omhoog bij elk besluit van iemand over deze plek."})
    pinned = fields.Boolean(metadata={"description": "De plek blijft, ook zonder punten."})
    wide = fields.Boolean(metadata={"description": "Groter dan 60 m, omdat iemand plekken samenvoegde."})
    outline = fields.Nested(GeoJsonPolygon)
    centre = fields.Nested(LonLat)
    counts = fields.Nested(KindCounts)
    themes = fields.List(fields.Nested(ThemeCount))
    walks = fields.List(fields.Nested(SpotWalk))
    points = fields.List(fields.Nested(Point))
    extent_m = fields.Float(metadata={"description": "De grootste afstand tussen twee punten, in meters."})
    first_at = fields.DateTime(allow_none=True)
    last_at = fields.DateTime(allow_none=True)
    walker_count = fields.Integer()


class TitleProposal(Answer):
    title = fields.String(allow_none=True)


class SpotChange(Answer):
    change_id = fields.String()
    verb = fields.String(validate=OneOf(CHANGE_VERBS))
    spot_id = fields.String(allow_none=True)
    spot_name = fields.String(allow_none=True)
    by_name = fields.String()
    at = fields.AwareDateTime(format="iso")
    title = fields.String(allow_none=True, metadata={"description": "Bij een naam: de naam die gegeven werd."})
    other_names = fields.List(
        fields.String(), metadata={"description": "De andere plekken: wat opging in deze plek, of wat er nieuw werd."}
    )
    point_count = fields.Integer(allow_none=True, metadata={"description": "Hoeveel punten naar een plek gingen."})
    undone_by_name = fields.String(allow_none=True)
    undone_at = fields.AwareDateTime(format="iso", allow_none=True)


class SpotChanges(Answer):
    changes = fields.List(fields.Nested(SpotChange))
