"""The lines that the agenda builder wrote after the first walk. All of it is made up."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from wijkwandeling.demo.points import by_the_way, park, square
from wijkwandeling.demo.points.words import Note, Place


class Step(NamedTuple):
    """``reason``: why not; ``frame``: a part of the title of the frame behind that. ``message``: to the walkers."""

    status: str
    message: str = ""
    reason: str = ""
    frame: str = ""


class Pledge(NamedTuple):
    """What a partner brings along. ``partner``: the first word of its name."""

    partner: str
    state: str
    hours: int = 0
    euros: int = 0
    depends_on: str = ""
    given_by: str = ""


class Carrying(NamedTuple):
    """Who carries an action and with what. ``roles``: by partner. ``verdicts``: by a part of the frame's title, with a
    reason; on frames that are not named it fits. ``claim``: reserved, committed, spent. ``days``: from, to, counted
    from the first walk.
    """

    owner: str
    roles: Mapping[str, str]
    serves: tuple[str, ...] = ()
    verdicts: Mapping[str, tuple[str, str]] = MappingProxyType({})
    pledges: tuple[Pledge, ...] = ()
    claim: tuple[int, int, int] = (0, 0, 0)
    paid_now: tuple[str, ...] = ("neighbourhood-budget",)
    paid_later: tuple[str, ...] = ("regular-means",)
    days: tuple[int, int] | None = None
    first_step: str = ""


class ActionPlan(NamedTuple):
    """``theme``: a key of THEMES. ``spots``: the places it came from; ``points``: single notes it came from.

    ``carrying``: None while nobody thought about that yet.
    """

    title: str
    description: str
    theme: str
    kind: str
    spots: tuple[Place, ...]
    steps: tuple[Step, ...]
    points: tuple[Note, ...] = ()
    carrying: Carrying | None = None


NEW, QUICK, PROJECT, RUNNING = "action", "quick-activity", "project", "running-initiative"

GEMEENTE, DE_VAART, POLITIE, TREFBLAD, WINKELIERS = (
    *("Gemeente", "Woningcorporatie", "Politie", "Welzijn"),
    "Winkeliersvereniging",
)
DECIDES, TAKES_PART, INFORMED = "decides", "takes-part", "informed"

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
        carrying=Carrying(
            GEMEENTE,
            {GEMEENTE: DECIDES, WINKELIERS: TAKES_PART, TREFBLAD: INFORMED},
            serves=(GEMEENTE, WINKELIERS),
            pledges=(
                Pledge(GEMEENTE, "delivered", hours=24, given_by="Fenna de Wit"),
                Pledge(GEMEENTE, "promised", hours=16, given_by="Fenna de Wit"),
                Pledge(WINKELIERS, "promised", euros=750, given_by="Sandra van Dijk, voorzitter"),
            ),
            claim=(0, 6_500, 3_200),
            days=(30, 75),
            first_step="De ploeg van beheer legt een proefstrook voor de apotheek.",
        ),
    ),
    ActionPlan(
        "Doelnet, afvalbak en graszoden voor het trapveld",
        "Kleine reparaties die meteen konden: een nieuw net, een bak bij de lijn en verse zoden voor het doel.",
        "spelen",
        QUICK,
        (park.PITCH,),
        (
            Step("proposed"),
            Step("agreed"),
            Step("running"),
            Step("done", "Klaar! Het net hangt en het gras mag nog twee weken rusten."),
        ),
        carrying=Carrying(
            TREFBLAD,
            {TREFBLAD: DECIDES, GEMEENTE: TAKES_PART},
            serves=(TREFBLAD,),
            pledges=(Pledge(TREFBLAD, "delivered", hours=18), Pledge(GEMEENTE, "delivered", hours=6)),
            claim=(0, 0, 1_450),
            days=(10, 24),
            first_step="Jongeren kiezen zelf het net.",
        ),
    ),
    ActionPlan(
        "Bank met leuningen aan de zuidkant van De Wiel",
        "Een bank waar je ook weer uit kunt opstaan, in de avondzon. De bewoners van De Kastanje kiezen het model.",
        "inrichting",
        NEW,
        (park.WIEL,),
        (Step("proposed"), Step("agreed", "De bank is besteld. We laten het weten als hij er staat.")),
        carrying=Carrying(
            GEMEENTE,
            {GEMEENTE: DECIDES, TREFBLAD: TAKES_PART},
            serves=(TREFBLAD,),
            pledges=(
                Pledge(GEMEENTE, "promised", hours=10, given_by="Fenna de Wit"),
                Pledge(TREFBLAD, "promised", hours=12, given_by="Karim, opbouwwerker"),
            ),
            claim=(0, 2_800, 0),
            paid_later=("regular-means", "volunteers"),
            days=(60, 90),
            first_step="Met bewoners van De Kastanje drie modellen proefzitten.",
        ),
    ),
    ActionPlan(
        "Vlakke oversteek van De Kastanje naar het park",
        "Twee afritten en een rechte, vlakke route naar de ingang van het park. Kan mee met het onderhoud van de "
        "Parklaan; de tegels komen uit het wijkbudget.",
        "toegankelijk",
        NEW,
        (park.CARE_HOME,),
        (Step("proposed"), Step("agreed", "Gemeente en De Kastanje doen dit samen, na de zomer.")),
        carrying=Carrying(
            GEMEENTE,
            {GEMEENTE: DECIDES, POLITIE: INFORMED, TREFBLAD: TAKES_PART},
            serves=(GEMEENTE,),
            verdicts={"parkeerplaatsen": ("needs-decision", "Er vervalt misschien één parkeerplek bij de afrit.")},
            pledges=(
                Pledge(GEMEENTE, "promised", hours=40, given_by="Fenna de Wit"),
                Pledge(TREFBLAD, "conditional", hours=20, depends_on="het bestuur van Trefblad", given_by="Karim"),
            ),
            claim=(9_000, 4_500, 0),
            paid_now=("neighbourhood-budget", "regular-means"),
            days=(120, 180),
            first_step="Samen met rolstoelgebruikers de route aftekenen met krijt.",
        ),
    ),
    ActionPlan(
        "Veilig oversteken bij bushalte Brink",
        "Een zebra of een eiland in het midden van de Lindelaan. De wijkagent telt eerst twee weken het verkeer.",
        "verkeer",
        NEW,
        (square.BUSHALTE,),
        (Step("proposed", "We vragen een verkeerskundige om mee te kijken."),),
        carrying=Carrying(
            GEMEENTE,
            {GEMEENTE: DECIDES, POLITIE: TAKES_PART},
            serves=(POLITIE,),
            verdicts={"vrije doorgang": ("fits-not", "Een eiland laat geen 3,5 meter over. Een zebra kan wel.")},
            pledges=(
                Pledge(POLITIE, "promised", hours=16, given_by="wijkagent Bo Smit"),
                Pledge(GEMEENTE, "explored", hours=30),
            ),
            claim=(12_000, 0, 0),
            paid_now=("neighbourhood-budget", "subsidy"),
            first_step="Twee weken verkeer tellen.",
        ),
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
        carrying=Carrying(
            WINKELIERS,
            {WINKELIERS: DECIDES, TREFBLAD: TAKES_PART, GEMEENTE: INFORMED},
            serves=(WINKELIERS,),
            pledges=(
                Pledge(WINKELIERS, "promised", euros=1_500, given_by="Sandra van Dijk, voorzitter"),
                Pledge(WINKELIERS, "conditional", hours=20, depends_on="de eigenaar van het pand"),
                Pledge(TREFBLAD, "explored", hours=30),
            ),
            paid_now=("own-earnings", "subsidy"),
            paid_later=("own-earnings",),
            first_step="Een weekend lang de etalage open voor makers uit de wijk.",
        ),
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
                "kunstgras",
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
