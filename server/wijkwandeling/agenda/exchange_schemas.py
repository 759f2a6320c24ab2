"""What goes over the wire when an agenda comes back as a file."""

from __future__ import annotations

from apiflask import Schema
from marshmallow import fields, validate

from wijkwandeling.agenda.exchange import CHANGED, NEW, REFUSED, UNCHANGED
from wijkwandeling.agenda.exchange_rows import CHANGEABLE
from wijkwandeling.wire import WireSchema


class CellChange(WireSchema):
    column = fields.String(required=True, validate=validate.OneOf(CHANGEABLE))
    before = fields.String(required=True)
    after = fields.String(required=True)


class AgendaLine(WireSchema):
    place = fields.Integer(required=True, metadata={"description": "De regel in het bestand."})
    outcome = fields.String(required=True, validate=validate.OneOf([NEW, CHANGED, UNCHANGED, REFUSED]))
    number = fields.Integer(required=True, allow_none=True, metadata={"description": "Van de actie; leeg: nieuw."})
    title = fields.String(required=True)
    changes = fields.List(fields.Nested(CellChange), required=True)
    why = fields.String(required=True, metadata={"description": "Waarom de regel niet wordt overgenomen."})


class AgendaPreview(WireSchema):
    lines = fields.List(fields.Nested(AgendaLine), required=True)
    unknown_columns = fields.List(fields.String(), required=True)
    mark = fields.String(required=True, metadata={"description": "Het kenmerk van dit voorbeeld, voor If-Match."})


class IfMatchMark(Schema):
    """The header of taking over: the mark of the preview that was seen."""

    if_match = fields.String(
        data_key="If-Match",
        load_default=None,
        metadata={"description": "Verplicht: het kenmerk van het voorbeeld, tussen aanhalingstekens. Zonder: 428."},
    )
