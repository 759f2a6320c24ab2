"""What review says about the phones of a walk on the wire."""

from __future__ import annotations

from marshmallow import fields

from wijkwandeling.wire import Answer


class Phone(Answer):
    number = fields.Integer(metadata={"description": "Volgorde van meedoen; verder weten we niet van wie hij is."})
    joined_at = fields.AwareDateTime(format="iso")
    seen_at = fields.AwareDateTime(format="iso")
    announced_count = fields.Integer(
        metadata={"description": "Hoeveel punten de telefoon de laatste keer zei nog te hebben."}
    )
    arrived_count = fields.Integer(metadata={"description": "Punten die er helemaal zijn, met al hun foto's."})
    incomplete_count = fields.Integer(metadata={"description": "Punten die er zijn, maar nog niet al hun foto's."})
    stray_photo_count = fields.Integer(metadata={"description": "Foto's die er zijn, maar hun punt nog niet."})


class Vanished(Answer):
    count = fields.Integer()
    reported_at = fields.AwareDateTime(format="iso")


class StrayPhoto(Answer):
    photo_id = fields.String()
    received_at = fields.AwareDateTime(format="iso")
    small_url = fields.String(allow_none=True)
    public_url = fields.String(allow_none=True)
    original_url = fields.String(allow_none=True)


class Phones(Answer):
    phones = fields.List(fields.Nested(Phone))
    vanished = fields.List(
        fields.Nested(Vanished), metadata={"description": "Meldingen van telefoons waarvan de opslag leeg bleek."}
    )
    stray_photos = fields.List(fields.Nested(StrayPhoto))
