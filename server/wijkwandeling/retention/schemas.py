"""What goes over the wire about terms, the destruction log and files for the archive."""

from __future__ import annotations

from apiflask.fields import AwareDateTime, Boolean, Dict, Integer, List, Nested, String
from apiflask.validators import Length, OneOf, Range

from wijkwandeling.destruction import STAFF, TERM, WALKER
from wijkwandeling.walks.identify import GRACE
from wijkwandeling.wire import OneLine, WireSchema

LONGEST_DAYS = 100 * 365
# Phones may still send until then.
SHORTEST_FOR_EVERYTHING_DAYS = GRACE.days + 1
KINDS = ("removed-photo", "withdrawn-points", "originals", "contacts", "everything", "export", "stray-photos")
NONE = "null: geen termijn."


def _days(shortest: int, about: str) -> Integer:
    error = f"Kies een termijn van {shortest} tot en met {LONGEST_DAYS} dagen."
    return Integer(
        required=True,
        strict=True,
        allow_none=True,
        validate=Range(min=shortest, max=LONGEST_DAYS, error=error),
        metadata={"description": f"{about} {NONE}"},
    )


class TermsIn(WireSchema):
    """Days after the walk was closed; after its last point when it never was."""

    withdrawn_days = Integer(
        required=True,
        strict=True,
        validate=Range(min=0, max=365, error="Kies een termijn van 0 tot en met 365 dagen."),
        metadata={"description": "Dagen na het intrekken waarop een punt met zijn foto's gewist is. 0: meteen."},
    )
    originals_days = _days(1, "Daarna zijn er alleen nog kopieën van de foto's.")
    contacts_days = _days(1, "Daarna zijn de contactgegevens gewist.")
    everything_days = _days(SHORTEST_FOR_EVERYTHING_DAYS, "Daarna is alles van de wandelaars gewist.")
    export = Boolean(
        required=True, metadata={"description": "Of er een bestand voor het archief komt voordat alles gewist wordt."}
    )
    selection_result = OneLine(
        required=True, validate=Length(max=40), metadata={"description": "Het resultaat uit de selectielijst."}
    )


class Terms(TermsIn):
    """With the days on which they are over, as far as the walk was closed."""

    originals_on = AwareDateTime(required=True, allow_none=True)
    contacts_on = AwareDateTime(required=True, allow_none=True)
    everything_on = AwareDateTime(required=True, allow_none=True)
    export_failed_at = AwareDateTime(
        required=True,
        allow_none=True,
        metadata={"description": "Wanneer er geen bestand voor het archief te maken was; er is toen niets gewist."},
    )
    destroyed_at = AwareDateTime(required=True, allow_none=True)


class Destruction(WireSchema):
    destruction_id = String(required=True)
    kind = String(required=True, validate=OneOf(KINDS))
    walk_id = String(required=True)
    walk_title = String(required=True, allow_none=True)
    counts = Dict(values=Integer(), required=True, metadata={"description": "Hoeveel van elke soort."})
    ids = List(String(), required=True, metadata={"description": "De nummers van wat er gewist is."})
    reason = String(required=True, validate=OneOf((WALKER, TERM, STAFF)))
    term_days = Integer(required=True, allow_none=True)
    selection_result = String(required=True)
    by_name = String(required=True, allow_none=True)
    begun_at = AwareDateTime(required=True)
    finished_at = AwareDateTime(
        required=True, allow_none=True, metadata={"description": "null: er wordt nog aan gewerkt."}
    )


class Destructions(WireSchema):
    destructions = List(Nested(Destruction), required=True)


class WalkExport(WireSchema):
    export_id = String(required=True)
    walk_id = String(required=True)
    walk_title = String(required=True)
    size_bytes = Integer(required=True)
    sha256 = String(required=True)
    made_at = AwareDateTime(required=True)
    url = String(required=True)


class WalkExports(WireSchema):
    exports = List(Nested(WalkExport), required=True)
