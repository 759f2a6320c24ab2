"""The lines that the agenda builder wrote after the first walk. All of it is made up."""

from __future__ import annotations

from typing import NamedTuple

from wijkwandeling.demo.points import by_the_way, park, square
from wijkwandeling.demo.points.words import Note, Place


class Step(NamedTuple):
    """``reason``: why not. ``message``: to the walkers behind the action."""

    status: str
    message: str = ""
    reason: str = ""


class ActionPlan(NamedTuple):
    """``theme``: a key of THEMES. ``spots``: the places it came from; ``points``: single notes it came from."""

    title: str
    description: str
    theme: str
    kind: str
    spots: tuple[Place, ...]
    steps: tuple[Step, ...]
    points: tuple[Note, ...] = ()


NEW, RUNNING = "new-action", "running-initiative"

ACTIONS = (
    ActionPlan(
        "Losse klinkers op het Brinkplein vastleggen",
        "De ploeg van beheer neemt het stuk tussen apotheek en prikbord in één keer mee, met een vlakke strook van "
        "twee meter breed voor rollators en kinderwagens.",
        "toegankelijk",
        NEW,
        (square.BRINKPLEIN,),
        (
            Step("proposed"),
            Step("agreed", "Aan de coalitietafel afgesproken: dit doen we als eerste."),
            Step("running", "De stratenmakers zijn begonnen. Je kunt er tijdelijk langs de kant van de bakker langs."),
        ),
    ),
    ActionPlan(
        "Doelnet, afvalbak en graszoden voor het trapveld",
        "Kleine reparaties die meteen konden: een nieuw net, een bak bij de lijn en verse zoden voor het doel.",
        "spelen",
        NEW,
        (park.PITCH,),
        (
            Step("proposed"),
            Step("agreed"),
            Step("running"),
            Step("done", "Klaar! Het net hangt en het gras mag nog twee weken rusten."),
        ),
    ),
    ActionPlan(
        "Bank met leuningen aan de zuidkant van De Wiel",
        "Een bank waar je ook weer uit kunt opstaan, in de avondzon. De bewoners van De Kastanje kiezen het model.",
        "inrichting",
        NEW,
        (park.WIEL,),
        (Step("proposed"), Step("agreed", "De bank is besteld. We laten het weten als hij er staat.")),
    ),
    ActionPlan(
        "Vlakke oversteek van De Kastanje naar het park",
        "Twee afritten en een rechte, vlakke route naar de ingang van het park. Kan mee met het onderhoud van de "
        "Parklaan; de tegels komen uit het wijkbudget.",
        "toegankelijk",
        NEW,
        (park.CARE_HOME,),
        (Step("proposed"), Step("agreed", "Gemeente en De Kastanje doen dit samen, na de zomer.")),
    ),
    ActionPlan(
        "Veilig oversteken bij bushalte Brink",
        "Een zebra of een eiland in het midden van de Lindelaan. De wijkagent telt eerst twee weken het verkeer.",
        "verkeer",
        NEW,
        (square.BUSHALTE,),
        (Step("proposed", "We vragen een verkeerskundige om mee te kijken."),),
    ),
    ActionPlan(
        "Schaduw en zitplekken op het Brinkplein",
        "Drie bomen met een bank eromheen en minder steen, zodat regenwater de grond in kan. Over de plek van de "
        "marktkramen moeten we het nog eens worden.",
        "groen",
        NEW,
        (square.BRINKPLEIN,),
        (),
    ),
    ActionPlan(
        "Makers in de lege schoenenwinkel",
        "Een jaar lang een proefplek voor jonge ondernemers en een inloopspreekuur. De eigenaar wil praten.",
        "samen",
        NEW,
        (square.BRINKSTRAAT_OOST,),
        (Step("proposed"),),
    ),
    ActionPlan(
        "Kunstgras op het trapveld",
        "Het hele jaar voetballen op een veld dat niet modderig wordt.",
        "spelen",
        NEW,
        (park.PITCH,),
        (
            Step(
                "not-done",
                "Jammer, dit gaat niet door. Het gewone gras is wel opgeknapt.",
                "Nieuw kunstgras mag niet van de gemeenteraad, en het kost meer dan het hele wijkbudget.",
            ),
        ),
    ),
    ActionPlan(
        "Straat adopteert de container",
        "Acht bewoners van de Taxusstraat houden de plek om de beurt schoon. De gemeente zorgt voor knijpers en "
        "zakken, de winkeliers voor twee bloembakken.",
        "schoon",
        RUNNING,
        (square.CONTAINERS,),
        (),
    ),
    ActionPlan(
        "Wandelgroep van de fysio rond De Wiel",
        "Elke woensdag om tien uur, voor iedereen die liever niet alleen loopt. Loopt al drie jaar.",
        "zorg",
        RUNNING,
        (park.WIEL,),
        (),
    ),
    ActionPlan(
        "Samen tien regentonnen bestellen",
        "Een rij in de Taxusstraat wil samen inkopen. Wie meedoet, zet de eigen regenpijp om.",
        "duurzaam",
        NEW,
        (),
        (),
        (by_the_way.RAIN_BARRELS.note,),
    ),
)
