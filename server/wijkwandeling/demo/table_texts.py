"""What the coalition of Lindenkwartier put on the table before the first walk. All of it is made up."""

from __future__ import annotations

from typing import Any, NamedTuple

NAME = "Lindenkwartier"
CONTACT = "Fenna de Wit, gebiedsverbinder van de gemeente Zandermeer: wijk@zandermeer.example"
BUDGET_EUR = 50_000
AMBITION = (
    "In Lindenkwartier kun je oud worden en groot worden. Iedereen komt veilig naar school, winkel en park, er is "
    "altijd een plek om te zitten en een reden om te blijven staan. We doen het samen: wie er woont en wie er werkt."
)


RESIDENTS_INTEREST = (
    "Veilig en zonder struikelen naar de winkel en het park. Elkaar tegenkomen, ook als je alleen bent. En weten wat "
    "er gebeurt met wat we zeggen."
)
LADDER = "coproduce"
PROFILE: dict[str, Any] = {
    "addresses": 1240,
    "dwellings": 1186,
    "residents": 2310,
    "age_0_to_14": 15,
    "age_15_to_24": 10,
    "age_25_to_44": 22,
    "age_45_to_64": 26,
    "age_65_plus": 27,
    "source": "Gemeente Zandermeer, begin dit jaar (verzonnen)",
}


class Frame(NamedTuple):
    """``walker_text``: the same in the words of somebody who walks along."""

    title: str
    walker_text: str
    hardness: str
    sort: str
    subject: str
    owner: str


class Person(NamedTuple):
    name: str
    function: str
    email: str
    phone: str = ""


class PartnerText(NamedTuple):
    """``words``: the other columns of coalition.models.Partner. ``publishes``: everybody may read its interest."""

    name: str
    kind: str
    interest: str
    contribution: str
    words: dict[str, Any]
    person: Person
    publishes: bool = False


FRAMES = (
    Frame(
        "Wijkbudget van € 50.000, eenmalig",
        "Er is € 50.000 voor de hele wijk. Op is op.",
        "hard",
        "content",
        "budget",
        "Gemeente, afdeling financiën",
    ),
    Frame(
        "Hulpdiensten houden 3,5 meter vrije doorgang",
        "Brandweer en ambulance moeten er altijd langs kunnen.",
        "hard",
        "content",
        "technical",
        "Veiligheidsregio",
    ),
    Frame(
        "Gezonde bomen worden niet gekapt",
        "Gezonde bomen blijven staan.",
        "hard",
        "content",
        "legal",
        "Gemeente, team groen",
    ),
    Frame(
        "Geen nieuw kunstgras in de openbare ruimte",
        "Nieuw kunstgras komt er niet: dat besloot de gemeenteraad.",
        "hard",
        "content",
        "legal",
        "Gemeenteraad",
    ),
    Frame(
        "Het aantal parkeerplaatsen blijft ongeveer gelijk",
        "Over parkeerplekken kunnen we praten, als er in de buurt genoeg overblijft.",
        "negotiable",
        "content",
        "technical",
        "Gemeente, team verkeer",
    ),
    Frame(
        "Nieuwe inrichting heeft iemand die haar onderhoudt",
        "Wil je iets nieuws? Dan zoeken we samen uit wie het bijhoudt.",
        "negotiable",
        "process",
        "other",
        "Fenna de Wit",
    ),
    Frame(
        "Besluiten over het wijkbudget vallen aan de coalitietafel",
        "De partners en drie bewoners beslissen samen over het geld.",
        "hard",
        "process",
        "budget",
        "De coalitietafel",
    ),
)

# Who signs in for a partner, and for which.
SPEAKER, SPEAKS_FOR = ("mirjam@devaart.example", "Mirjam Bos"), "Woningcorporatie De Vaart"

PARTNERS = (
    PartnerText(
        "Gemeente Zandermeer",
        "gemeente",
        "Minder meldingen over stoepen en afval, en besluiten die de wijk zelf draagt.",
        "Het wijkbudget, een gebiedsverbinder voor twaalf uur per week en de ploeg van beheer.",
        {
            "hours_offered": 600,
            "euros_offered": 50_000,
            "space": "De hal van het gemeentehuis en het buitenmeubilair uit het depot.",
            "communication": "De gemeentepagina in het huis-aan-huisblad.",
            "needs": "Eén aanspreekpunt per straat, en tijd om besluiten door de raad te krijgen.",
            "agreed_by": "Wethouder Anja Kok",
        },
        Person("Karim Benali", "teamleider beheer", "k.benali@zandermeer.example", "06 00 12 35 01"),
        publishes=True,
    ),
    PartnerText(
        "Woningcorporatie De Vaart",
        "woningcorporatie",
        "Woningen die in trek blijven en huurders die elkaar kennen. De daken willen we verduurzamen.",
        "Een wijkbeheerder, verf en lampen voor de achterpaden, en vijftig uur vakwerk per jaar.",
        {
            "hours_offered": 50,
            "euros_offered": 4_000,
            "space": "De leegstaande berging aan de Wilgenlaan.",
            "network": "De bewonerscommissies van de drie hoven.",
            "needs": "Verduurzaming van de daken op de agenda: daar is ons geld voor bedoeld.",
            "agreed_by": "Mirjam Bos, regiomanager",
        },
        Person("Mirjam Bos", "regiomanager", "mirjam@devaart.example", "06 00 12 35 02"),
        publishes=True,
    ),
    PartnerText(
        "Politie, wijkagent Lindenkwartier",
        "politie",
        "Minder overlast op donkere plekken en rond de school, zodat er tijd is voor wat erger is.",
        "Elke maand een ronde met bewoners en cijfers over verkeer en meldingen.",
        {
            "hours_offered": 24,
            "network": "De buurtapp en de jongerenwerkers.",
            "needs": "Bewoners die meekijken en melden voordat het erger wordt.",
        },
        Person("Sem Jansen", "wijkagent", "sem.jansen@politie.example"),
    ),
    PartnerText(
        "Welzijn Trefblad",
        "welzijn",
        "Mensen die alleen zijn de deur uit krijgen, en jongeren een eigen plek geven.",
        "Het buurthuis, een opbouwwerker en vrijwilligers die al tien jaar de wijk in gaan.",
        {
            "hours_offered": 120,
            "space": "De grote zaal van het buurthuis, twee avonden per maand.",
            "network": "Zeventig vrijwilligers en de eettafel op donderdag.",
            "communication": "De weekbrief en het prikbord in de hal.",
            "needs": "Een kleine pot voor koffie, vervoer en materiaal.",
            "agreed_by": "Esmee van Dam, directeur",
        },
        Person("Joris Kramer", "opbouwwerker", "joris@trefblad.example", "06 00 12 35 04"),
        publishes=True,
    ),
    PartnerText(
        "Winkeliersvereniging Brinkstraat",
        "winkeliers",
        "Een straat waar klanten graag blijven hangen, zonder lege ramen.",
        "Bloembakken, een lange tafel op zaterdag en € 2.000 per jaar uit de kas.",
        {
            "hours_offered": 40,
            "euros_offered": 2_000,
            "communication": "De etalages en de kassabonnen.",
            "needs": "Iemand die met de eigenaar van de lege winkel gaat praten.",
            "agreed_by": "De ledenvergadering van dit voorjaar",
        },
        Person("Bas Verhoeven", "voorzitter, van de bakkerij", "bas@brinkstraat.example"),
    ),
)
