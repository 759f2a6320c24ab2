"""What the coalition of Lindenkwartier put on the table before the first walk. All of it is made up."""

from __future__ import annotations

from typing import NamedTuple

NAME = "Lindenkwartier"
CONTACT = "Fenna de Wit, gebiedsverbinder van de gemeente Zandermeer: wijk@zandermeer.example"
BUDGET_EUR = 50_000
AMBITION = (
    "In Lindenkwartier kun je oud worden en groot worden. Iedereen komt veilig naar school, winkel en park, er is "
    "altijd een plek om te zitten en een reden om te blijven staan. We doen het samen: wie er woont en wie er werkt."
)


class Frame(NamedTuple):
    """``walker_text``: the same in the words of somebody who walks along."""

    title: str
    walker_text: str
    hardness: str
    sort: str
    subject: str


class PartnerText(NamedTuple):
    name: str
    kind: str
    interest: str
    contribution: str


FRAMES = (
    Frame(
        "Wijkbudget van € 50.000, eenmalig",
        "Er is € 50.000 voor de hele wijk. Op is op.",
        "hard",
        "content",
        "budget",
    ),
    Frame(
        "Hulpdiensten houden 3,5 meter vrije doorgang",
        "Brandweer en ambulance moeten er altijd langs kunnen.",
        "hard",
        "content",
        "technical",
    ),
    Frame(
        "Gezonde bomen worden niet gekapt",
        "Gezonde bomen blijven staan.",
        "hard",
        "content",
        "legal",
    ),
    Frame(
        "Geen nieuw kunstgras in de openbare ruimte",
        "Nieuw kunstgras komt er niet: dat besloot de gemeenteraad.",
        "hard",
        "content",
        "legal",
    ),
    Frame(
        "Het aantal parkeerplaatsen blijft ongeveer gelijk",
        "Over parkeerplekken kunnen we praten, als er in de buurt genoeg overblijft.",
        "negotiable",
        "content",
        "technical",
    ),
    Frame(
        "Nieuwe inrichting heeft iemand die haar onderhoudt",
        "Wil je iets nieuws? Dan zoeken we samen uit wie het bijhoudt.",
        "negotiable",
        "process",
        "other",
    ),
    Frame(
        "Besluiten over het wijkbudget vallen aan de coalitietafel",
        "De partners en drie bewoners beslissen samen over het geld.",
        "hard",
        "process",
        "budget",
    ),
)

PARTNERS = (
    PartnerText(
        "Gemeente Zandermeer",
        "gemeente",
        "Minder meldingen over stoepen en afval, en besluiten die de wijk zelf draagt.",
        "Het wijkbudget, een gebiedsverbinder voor twaalf uur per week en de ploeg van beheer.",
    ),
    PartnerText(
        "Woningcorporatie De Vaart",
        "woningcorporatie",
        "Woningen die in trek blijven en huurders die elkaar kennen. De daken willen we verduurzamen.",
        "Een wijkbeheerder, verf en lampen voor de achterpaden, en vijftig uur vakwerk per jaar.",
    ),
    PartnerText(
        "Politie, wijkagent Lindenkwartier",
        "politie",
        "Minder overlast op donkere plekken en rond de school, zodat er tijd is voor wat erger is.",
        "Elke maand een ronde met bewoners en cijfers over verkeer en meldingen.",
    ),
    PartnerText(
        "Welzijn Trefblad",
        "welzijn",
        "Mensen die alleen zijn de deur uit krijgen, en jongeren een eigen plek geven.",
        "Het buurthuis, een opbouwwerker en vrijwilligers die al tien jaar de wijk in gaan.",
    ),
    PartnerText(
        "Winkeliersvereniging Brinkstraat",
        "winkeliers",
        "Een straat waar klanten graag blijven hangen, zonder lege ramen.",
        "Bloembakken, een lange tafel op zaterdag en € 2.000 per jaar uit de kas.",
    ),
)
