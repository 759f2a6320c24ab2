"""What each partner said at the coalition's meeting after the first walk. All of it is made up."""

from __future__ import annotations

from typing import NamedTuple

PLACE = "De stookkamer, buurthuis Trefblad"
OTHERS_PRESENT = "Drie bewoners van de coalitietafel en de fysiotherapeut."

TOWN, HOUSING, POLICE, WELFARE, SHOPS = (
    "Gemeente Zandermeer",
    "Woningcorporatie De Vaart",
    "Politie, wijkagent Lindenkwartier",
    "Welzijn Trefblad",
    "Winkeliersvereniging Brinkstraat",
)
PAVING = "Losse klinkers op het Brinkplein vastleggen"
BENCH = "Bank met leuningen aan de zuidkant van De Wiel"
CROSSING = "Vlakke oversteek van De Kastanje naar het park"
BUS_STOP = "Veilig oversteken bij bushalte Brink"
SHADE = "Schaduw en zitplekken op het Brinkplein"
MAKERS = "Makers in de lege schoenenwinkel"


class Said(NamedTuple):
    """``answer``: as agenda.agreement_snapshot has it. ``reservation``: the partner's own words."""

    action: str
    partner: str
    answer: str
    reservation: str = ""


ANSWERS = (
    Said(PAVING, TOWN, "yes"),
    Said(PAVING, SHOPS, "reserved", "Niet in de twee weken voor de kerst."),
    Said(BENCH, TOWN, "yes"),
    Said(BENCH, WELFARE, "yes"),
    Said(CROSSING, TOWN, "yes"),
    Said(CROSSING, HOUSING, "yes"),
    Said(BUS_STOP, POLICE, "yes"),
    Said(BUS_STOP, TOWN, "reserved", "Als de verkeerskundige een plan ziet dat binnen het budget past."),
    Said(SHADE, TOWN, "yes"),
    Said(SHADE, SHOPS, "no", "De marktkramen moeten eerst een andere plek hebben."),
    Said(MAKERS, SHOPS, "yes"),
    Said(MAKERS, HOUSING, "reserved", "De regiomanager moet het huurcontract nog goedkeuren."),
)
