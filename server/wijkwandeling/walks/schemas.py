"""What goes over the wire about walks and walkers."""

from __future__ import annotations

from apiflask.fields import AwareDateTime, Boolean, Dict, Float, Integer, List, Nested, String
from apiflask.validators import Length, OneOf, Range, Regexp

from wijkwandeling.neighbourhoods.schemas import LADDER_STEP, GeoJsonArea, LonLat, NeighbourhoodFacts, Theme
from wijkwandeling.walks.models import STATES
from wijkwandeling.wire import WireSchema, Words

VANISHED_MAX = 10_000


class GeoJsonLineString(WireSchema):
    type = String(required=True, validate=OneOf(["LineString"]))
    coordinates = List(
        List(Float()), required=True, metadata={"description": "Lijst van [lengtegraad, breedtegraad], WGS84."}
    )


class MapPackRef(WireSchema):
    url = String(required=True, metadata={"description": "Adres van het PMTiles-bestand; de inhoud verandert nooit."})
    size_bytes = Integer(required=True)
    sha256 = String(required=True)


class Neighbourhood(NeighbourhoodFacts):
    map_pack = Nested(
        MapPackRef,
        required=True,
        allow_none=True,
        metadata={"description": "De nieuwste kaart van een wandeling in deze wijk."},
    )


class Frame(WireSchema):
    text = String(required=True)
    hard = Boolean(required=True, metadata={"description": "Waar: dit staat vast. Anders: hierover kunnen we praten."})


class Briefing(WireSchema):
    """What a walker reads, shared by the join page and the facilitator's list."""

    title = String(required=True)
    starts_at = AwareDateTime(required=True, allow_none=True)
    meeting_point = String(required=True)
    goal = String(required=True)
    who_decides = String(required=True)
    what_happens = String(required=True)
    area = GeoJsonArea(required=True)
    route = Nested(GeoJsonLineString, required=True, allow_none=True)
    centre = Nested(LonLat, required=True)
    state = String(required=True, validate=OneOf(STATES))
    map_pack = Nested(MapPackRef, required=True, allow_none=True)


class WalkToJoin(Briefing):
    walk_id = String(required=True)
    neighbourhood_id = String(required=True)
    neighbourhood_name = String(required=True)
    neighbourhood_slug = String(required=True)
    themes = List(Nested(Theme), required=True)
    frames = List(Nested(Frame), required=True)
    ambition = String(required=True, metadata={"description": "Wat de wijk en haar partners samen willen."})
    ladder = String(
        required=True,
        validate=LADDER_STEP,
        metadata={"description": "Wat bewoners te zeggen hebben; leeg als niemand het zei."},
    )
    contact = String(required=True)


class WalkerIn(WireSchema):
    join_code = Words(required=True, validate=Length(min=1, max=16))
    secret_sha256 = String(
        required=True,
        validate=Regexp("^[0-9a-f]{64}$"),
        metadata={"description": "SHA-256 (hex, kleine letters) van de ASCII-tekst van het geheim."},
    )


class Walker(WireSchema):
    walker_id = String(required=True)
    walk_id = String(required=True)
    joined_at = AwareDateTime(required=True)


class VanishedReportIn(WireSchema):
    count = Integer(
        required=True,
        strict=True,
        validate=Range(min=1, max=VANISHED_MAX, error=f"Tussen 1 en {VANISHED_MAX} punten."),
        metadata={"description": "Hoeveel punten nog verstuurd moesten worden toen ze verdwenen."},
    )


class VanishedReport(WireSchema):
    report_id = String(required=True)
    count = Integer(required=True)


class Walk(Briefing):
    walk_id = String(required=True)
    join_code = String(required=True)
    walker_url = String(required=True, metadata={"description": "De link op de poster."})
    walker_count = Integer(required=True)
    announced_count = Integer(
        required=True, metadata={"description": "Wat de telefoons zeggen nog te moeten versturen, bij elkaar."}
    )
    created_at = AwareDateTime(required=True)
    closed_at = AwareDateTime(required=True, allow_none=True)
    destroyed_at = AwareDateTime(
        required=True,
        allow_none=True,
        metadata={"description": "Sinds wanneer alles van wandelaars gewist is, omdat de bewaartermijn voorbij is."},
    )


class WalkList(WireSchema):
    walks = List(Nested(Walk), required=True)


class WalkTexts(WireSchema):
    """What may be set at the start and changed later."""

    starts_at = AwareDateTime(allow_none=True)
    meeting_point = Words(validate=Length(max=200))
    goal = Words(validate=Length(max=4000))
    who_decides = Words(validate=Length(max=4000))
    what_happens = Words(validate=Length(max=4000))


class WalkIn(WalkTexts):
    title = Words(required=True, validate=Length(min=1, max=160))
    area = Dict(metadata={"description": "GeoJSON Polygon of MultiPolygon; zonder dit het hele gebied van de wijk."})


class WalkPatch(WalkTexts):
    title = Words(validate=Length(min=1, max=160))
    state = String(validate=OneOf(STATES))
