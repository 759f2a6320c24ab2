"""What is said on the wire about the proposal for new spots."""

from __future__ import annotations

from apiflask.validators import OneOf
from marshmallow import fields

from wijkwandeling.review.map_schemas import RING, Numbers
from wijkwandeling.review.spot_schemas import KindCounts
from wijkwandeling.wire import Answer

NEW, APART, JOINED, GROWS, GONE, LOOSE = "new", "apart", "joined", "grows", "gone", "loose"
# In the order in which they are told.
CHANGES = (JOINED, APART, NEW, GROWS, GONE, LOOSE)


class ProposalSpot(Answer):
    spot_id = fields.String()
    number = fields.Integer()
    title = fields.String(allow_none=True)
    point_count = fields.Integer(metadata={"description": "Hoeveel punten de plek nu heeft."})
    on_agenda = fields.Boolean(metadata={"description": "Er is een actie die van deze plek komt."})


class ProposalSource(Answer):
    spot = fields.Nested(ProposalSpot, allow_none=True, metadata={"description": "null: punten die nu los liggen."})
    count = fields.Integer()


class ProposedChange(Answer):
    kind = fields.String(
        validate=OneOf(CHANGES),
        metadata={
            "description": "joined: plekken worden één; apart: een deel van een plek wordt een nieuwe plek; new: losse "
            "punten worden een plek; grows: er komen punten bij een plek; gone: een plek houdt op te bestaan; loose: "
            "punten van een plek komen los te liggen."
        },
    )
    spot = fields.Nested(ProposalSpot, allow_none=True, metadata={"description": "null: de plek is nieuw."})
    street = fields.String(allow_none=True, metadata={"description": "Bij een nieuwe plek: de straat."})
    sources = fields.List(fields.Nested(ProposalSource), metadata={"description": "Waar punten vandaan komen."})
    counts = fields.Nested(KindCounts)
    point_count = fields.Integer(
        metadata={"description": "Hoeveel punten de plek krijgt; bij gone en loose: hoeveel er los komen te liggen."}
    )
    ring = Numbers(fields.List(fields.Float()), metadata=RING)


class SpotProposal(Answer):
    mark = fields.String(metadata={"description": "Het kenmerk van dit voorstel, voor If-Match."})
    changes = fields.List(fields.Nested(ProposedChange))
    unchanged_count = fields.Integer(metadata={"description": "Hoeveel plekken hetzelfde blijven."})
    by_hand_count = fields.Integer(
        metadata={"description": "Hoeveel plekken niet meedoen, omdat iemand ze vastzette, samenvoegde of splitste."}
    )
    moved_count = fields.Integer(metadata={"description": "Hoeveel punten bij een andere plek komen, of los."})
