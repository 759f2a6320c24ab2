"""The park, the care home and the side of the canal."""

from __future__ import annotations

from wijkwandeling.demo.points.words import Place, chance, strong, weak

PARK_GATE = Place(
    "Ingang Wilgenpark",
    (-302, 12),
    (
        strong("groen", "bench", "Wat een fijne plek om de wandeling te beginnen. Je hoort meteen de vogels."),
        weak("toegankelijk", "roots", "De wortels duwen het pad omhoog. Mijn moeder is hier bijna gevallen."),
        weak("toegankelijk", "loose_tiles", "Tussen de paaltjes is te weinig ruimte voor een scootmobiel."),
        chance("inrichting", "notice_board", "Een bord met een kaartje van het park en de wandelrondjes."),
        weak("schoon", "litter", "Er hangt geen bak, dus ligt het zwerfvuil in de heg."),
        strong("spelen", "bench", "Onze hond en ik komen hier elke ochtend. Je maakt altijd een praatje."),
        chance("groen", "field", "Zaai langs dit pad bloemen voor de bijen in plaats van kort gras."),
    ),
)

WIEL = Place(
    "De Wiel, zuidkant",
    (-262, -94),
    (
        strong("groen", "pond", "De vijver is prachtig. Vanmorgen zag ik een ijsvogel."),
        strong("groen", "pond", "Jonge eendjes! Mijn kleinzoon wilde niet meer weg."),
        weak("inrichting", "no_bench", "Aan deze kant staat geen enkele bank, terwijl je hier de avondzon hebt."),
        chance("inrichting", "bench", "Een bank met leuningen bij het water. Dan kan ik er ook weer uit opstaan."),
        weak("schoon", "litter", "Brood en plastic in het riet. Daar komen ratten op af."),
        weak("spelen", "pond", "De oever is steil en glad. Zonder hekje durf ik de kleuter niet los te laten."),
        chance("spelen", "pond", "Een vlonder waar de school waterbeestjes kan scheppen."),
        strong("samen", "bench", "De wandelgroep van de fysio houdt hier altijd pauze."),
        weak("toegankelijk", "puddle", "Dit stuk pad staat na elke bui onder water."),
        chance("groen", "field", "Minder maaien langs de kant, dan komen de libellen terug."),
        strong("groen", "pond", "De treurwilg is het mooiste plekje van de wijk."),
    ),
)

PITCH = Place(
    "Trapveld Wilgenpark",
    (-434, -54),
    (
        strong("spelen", "pitch", "Elke middag wordt er gevoetbald, door kinderen uit alle straten."),
        weak("spelen", "pitch", "Het net hangt los en voor het doel is het een modderpoel."),
        chance("spelen", "pitch", "Met kunstgras kun je hier het hele jaar voetballen."),
        weak("licht", "dark_path", "In de winter is het om vijf uur donker. Dan moeten de kinderen naar huis."),
        strong("samen", "pitch", "De buurtsportcoach komt op dinsdag. Mijn dochter gaat nu ook."),
        chance("spelen", "pitch", "Zet er een basket bij. Dan is er ook iets voor de meiden van veertien."),
        weak("schoon", "litter", "Blikjes en snoeppapier langs de lijn. Er is geen bak in de buurt."),
        weak("jeugd", "", "Laat op de avond wordt er gecrost met scooters over het veld."),
    ),
)

FROG_POOL = Place(
    "Kikkerpoel",
    (-383, -128),
    (
        strong("groen", "pond", "In het voorjaar hoor je de kikkers tot in de Wilgenlaan."),
        strong("groen", "bench", "Stil hoekje. Ik kom hier lezen."),
        weak("groen", "pond", "De poel groeit dicht met kroos. Vorig jaar was hij helemaal groen."),
        chance(
            "samen",
            "pond",
            "Met een paar buren twee keer per jaar de poel schonen, onder leiding van iemand die het kan.",
        ),
        chance("spelen", "field", "Boomstammen en een heuvel, dan wordt dit een natuurspeelplek."),
        weak("toegankelijk", "puddle", "Vanaf hier is het een modderpad. Met de rolstoel kom je er niet."),
    ),
)

CARE_HOME = Place(
    "De Kastanje en Parklaan",
    (-129, -42),
    (
        strong("zorg", "care_garden", "De tuin staat voor iedereen open. Dat weten veel mensen niet."),
        weak(
            "toegankelijk", "high_kerb", "Tussen De Kastanje en het park zit een hoge stoeprand. Rolstoelen rijden om."
        ),
        weak(
            "toegankelijk", "loose_tiles", "De tegels liggen scheef. Bewoners gaan daarom niet meer zelf naar het park."
        ),
        chance("toegankelijk", "ramp", "Maak hier één vlakke oversteek, rechtdoor naar de ingang van het park."),
        weak("verkeer", "parking", "Taxi’s staan dubbel voor de deur en dan zie je het verkeer niet."),
        strong("samen", "care_garden", "De kinderen van groep 5 komen hier schaken met de bewoners. Prachtig."),
        chance(
            "zorg",
            "care_garden",
            "Een beweegrondje van De Kastanje naar de vijver, met om de honderd meter een bankje.",
        ),
        weak("licht", "dark_path", "Vanaf de parkeerplaats naar de ingang is het pad donker."),
        strong("zorg", "centre", "De open eettafel op donderdag. Voor vijf euro eet je samen."),
        chance(
            "groen", "vegetables", "Leg in de tuin bakken op hoogte, dan kunnen bewoners zelf sla en kruiden zaaien."
        ),
        weak("inrichting", "no_bench", "Halverwege de Parklaan is nergens een plek om uit te rusten."),
    ),
)

QUAY_WEST = Place(
    "Vaartkade bij de Abeelstraat",
    (-296, -333),
    (
        strong("groen", "canal", "Dit uitzicht over het water! Hier zou ik toeristen naartoe sturen."),
        weak("schoon", "litter", "Vissers laten lijnen en blikjes achter in het gras."),
        chance("inrichting", "canal", "Een steiger om met een kano in te stappen."),
        weak("verkeer", "street", "Scooters gebruiken de kade als sluiproute."),
        strong("samen", "bench", "Op het bankje zit altijd wel iemand. Zo leer je elkaar kennen."),
        weak("groen", "canal", "De beschoeiing is kapot. Het gras zakt weg in de vaart."),
        chance("groen", "canal", "Knotwilgen planten langs deze kant, net als vroeger."),
    ),
)

WILGENLAAN = Place(
    "Bocht Wilgenlaan",
    (-126, -221),
    (
        weak(
            "verkeer",
            "street",
            "De bocht is scherp en er wordt te hard gereden. Vorige maand weer een paaltje geraakt.",
        ),
        weak("verkeer", "parking", "Door de geparkeerde auto’s zie je fietsers uit de Parklaan pas laat."),
        chance("verkeer", "tree_pit", "Een plantvak in de bocht, dan gaan auto’s vanzelf langzamer."),
        weak("schoon", "loose_tiles", "Hier liggen al maanden losse tegels. Er staat een pion op."),
        strong("groen", "tree_pit", "De geveltuinen in dit stukje straat zijn een cadeautje."),
        chance("verkeer", "crossing", "Laat de kinderen van De Klimboom zelf een verkeersbord schilderen."),
    ),
)

PLACES = (PARK_GATE, WIEL, PITCH, FROG_POOL, CARE_HOME, QUAY_WEST, WILGENLAAN)
