"""A spot without a name gets one proposed: from approved notes and the nearest street, never from other notes."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from builders import staff
from streets import Street
from wijkwandeling.database import db, transaction
from wijkwandeling.neighbourhoods.models import Neighbourhood
from wijkwandeling.review.title_words import frequent_words, proposed_title


def road(street: Street, name: str, north: float, layer: str = "road") -> dict[str, Any]:
    ends = [street.place(east, north) for east in (-50, 150)]
    line = {"type": "LineString", "coordinates": [[end["lon"], end["lat"]] for end in ends]}
    return {"type": "Feature", "properties": {"layer": layer, "name": name, "class": "street"}, "geometry": line}


def draw_streets(street: Street) -> None:
    features = [
        road(street, "Lindelaan", 12),
        road(street, "Kamerlingh Onnesstraat", 4),
        road(street, "", 0),
        road(street, "De vijver", 0, layer="water"),
    ]
    with street.app.app_context(), transaction():
        base_map = {"type": "FeatureCollection", "features": features}
        db.session.execute(
            update(Neighbourhood).where(Neighbourhood.id == street.neighbourhood_id).values(base_map=base_map)
        )


def proposal(street: Street, spot_id: str, **how: Any) -> Any:
    return street.get(f"/spots/{spot_id}/title-proposal", **how)


def test_words_of_approved_notes_and_the_nearest_street(street: Street) -> None:
    draw_streets(street)
    notes = (
        "Het bankje is stuk.",
        "Bankje zonder verlichting",
        "Te weinig verlichting hier, zegt Truus",
    )
    points = [street.point(10 * n, note=note) for n, note in enumerate(notes)]
    street.point(15, note="Truus woont hier")
    [spot] = street.spots()
    assert proposal(street, spot["spotId"]).get_json() == {"title": "Kamerlingh Onnesstraat"}
    for point in points:
        street.decide(point, "approved")
    assert proposal(street, spot["spotId"]).get_json() == {"title": "Verlichting en bankje, Kamerlingh Onnesstraat"}
    assert spot["title"] is None


def test_a_hidden_note_is_not_used_any_more(street: Street) -> None:
    points = [street.point(10 * n, note="Gevaarlijke oversteek") for n in range(3)]
    [spot] = street.spots()
    for point in points:
        street.decide(point, "approved")
    assert proposal(street, spot["spotId"]).get_json() == {"title": "Gevaarlijke en oversteek"}
    for point in points[:2]:
        street.decide(point, "hidden", number=1)
    assert proposal(street, spot["spotId"]).get_json() == {"title": None}


def test_partners_do_not_see_what_notes_say(street: Street) -> None:
    for east in (0, 10, 20):
        street.point(east)
    partner = staff(street.app, street.neighbourhood_id, "partner")
    assert proposal(street, street.spots()[0]["spotId"], headers=partner.headers).status_code == 403


def test_a_word_counts_once_a_note_and_stop_words_never() -> None:
    assert frequent_words(["tegels tegels tegels", "de boom en het", "de boom"]) == ["boom"]
    assert frequent_words(["Ik vind het hier heel mooi", "Ik vind het hier heel mooi"]) == []
    assert frequent_words(["Zebra's glijbaan", "glijbaan, schommel", "schommel zebra's"]) == [
        "glijbaan",
        "schommel",
    ]


def test_without_words_the_street_and_without_both_nothing() -> None:
    assert proposed_title([], "Lindelaan") == "Lindelaan"
    assert proposed_title(["bankje", "bankje"], None) == "Bankje"
    assert proposed_title([], None) is None
