"""Around the school and the playground."""

from __future__ import annotations

from wijkwandeling.demo.points.words import Place, chance, strong, weak

SCHOOL_GATE = Place(
    "Schoolplein De Klimboom",
    (176, 131),
    (
        weak(
            "verkeer",
            "parking",
            "Om half negen staan de auto’s drie rijen dik. Mijn zoon van zeven durft niet te fietsen.",
        ),
        weak("verkeer", "no_crossing", "Ouders keren midden op de Esdoornstraat. Levensgevaarlijk."),
        chance("verkeer", "street", "Maak er een schoolstraat van: geen auto’s bij het brengen en halen."),
        strong("spelen", "schoolyard", "Het plein is na schooltijd open. Daar wordt veel gespeeld."),
        weak("groen", "schoolyard", "Alles is tegels. In juni kun je niet buiten spelen, zo heet is het."),
        chance("groen", "schoolyard", "Een groen schoolplein met een heuvel en een waterpomp. De ouders helpen graag."),
        strong("samen", "schoolyard", "De juf staat elke ochtend bij het hek en kent alle ouders."),
        weak("verkeer", "bicycles", "Er zijn te weinig fietsenrekken. De bakfietsen staan op de stoep."),
        chance("verkeer", "crossing", "Wij willen klaar-overs zijn! (groep 8)"),
        weak("toezicht", "parking", "Bij het hek mag je niet parkeren, maar niemand houdt zich eraan."),
        chance("samen", "schoolyard", "Gebruik de aula in het weekend voor de buurt. Nu staat hij leeg."),
        strong("spelen", "schoolyard", "De hinkelbaan is door de kinderen zelf geverfd. Super!"),
    ),
)

HAZELNOOT = Place(
    "Speelplek De Hazelnoot",
    (290, 241),
    (
        strong("spelen", "playground", "De glijbaan is het leukst van de hele wijk, zegt mijn dochter van vier."),
        weak("spelen", "worn_playground", "Er mist al sinds de zomer een zitje van de schommel."),
        weak("spelen", "worn_playground", "Voor kinderen boven de acht is er niets te doen."),
        chance("spelen", "playground", "Een schommel waar ook een kind in een rolstoel op kan."),
        strong("samen", "bench", "Hier ontmoeten de jonge ouders elkaar. Op vrijdag nemen we taart mee."),
        weak("inrichting", "no_bench", "Geen schaduw en maar één bank. In de zomer houd je het er niet uit."),
        chance("groen", "tree_pit", "Plant een paar bomen rond de zandbak, liefst met noten natuurlijk."),
        weak("schoon", "litter", "Vaak glas in het zand. Ik harkte er vorige week drie scherven uit."),
        weak("toegankelijk", "playground", "Het hekje is te smal voor een tweelingwagen."),
        chance("spelen", "playground", "Een waterpomp en modder! Meer hoeft niet."),
        strong("groen", "field", "Fijn dat er om de speelplek nog echt gras ligt om op te rennen."),
        weak("jeugd", "", "In het weekend zitten er ’s nachts groepjes met een luide box. Wij slapen er slecht van."),
        strong("spelen", "playground", "Opa’s en oma’s zijn hier ook welkom. Zelf geschommeld!"),
    ),
)

SCHOOL_PATH = Place(
    "Schoolpad",
    (236, 168),
    (
        weak("licht", "dark_path", "In de winter is dit pad pikdonker. Mijn kinderen lopen om."),
        weak("licht", "dark_path", "De tweede lantaarn is stuk. Al twee keer gemeld."),
        weak("groen", "alley", "De struiken hangen over het pad. Je kunt er niet met zijn tweeën lopen."),
        chance("licht", "lamp", "Lampjes in de grond langs het pad, dan blijft het voor de vleermuizen donker genoeg."),
        strong("verkeer", "alley", "Heerlijk, een weg naar school zonder auto’s."),
        chance("samen", "mural", "Laat elke klas een stuk van de saaie schutting verven."),
        weak("schoon", "puddle", "Het putje zit verstopt. Als het regent spring je over de plas."),
    ),
)

PLATANENSTRAAT = Place(
    "Platanenstraat",
    (345, 111),
    (
        weak("verkeer", "parking", "Er zijn veel te weinig plekken. ’s Avonds staan ze op de hoeken."),
        weak("toezicht", "parking", "Er staat al een halfjaar een aanhanger op een parkeerplek."),
        chance("duurzaam", "sun_roofs", "Eén deelauto voor de straat, dan doe ik mijn tweede auto weg."),
        strong("groen", "street", "De platanen geven de straat iets deftigs."),
        weak("toegankelijk", "roots", "De boomwortels drukken de stoep omhoog tot aan de voordeuren."),
        chance("duurzaam", "sun_roofs", "Bijna alle daken liggen op het zuiden. Samen zonnepanelen inkopen?"),
        weak("schoon", "loose_tiles", "Na het werk aan de kabels is de stoep nooit goed dichtgemaakt."),
    ),
)

ACACIASTRAAT = Place(
    "Kruising Acaciastraat",
    (100, 115),
    (
        weak("verkeer", "no_crossing", "Niemand weet wie hier voorrang heeft. Elke dag wordt er getoeterd."),
        weak("verkeer", "street", "De drempel is zo afgesleten dat hij niets meer doet."),
        chance("verkeer", "crossing", "Trek de stoep door, dan weet iedereen dat voetgangers voorgaan."),
        strong("samen", "book_case", "Het kastje met boeken op de hoek. Ik haal er elke week een thriller."),
        weak("inrichting", "bicycles", "De hoek staat vol met deelfietsen en steps."),
        strong("groen", "flowers", "Mevrouw op de hoek heeft de mooiste tuin van de buurt en geeft stekjes weg."),
    ),
)

ABELENSLOOT = Place(
    "Abelenweg langs de sloot",
    (512, 121),
    (
        strong("groen", "canal", "Langs de sloot is het zo rustig dat je bijna vergeet dat je in de stad bent."),
        weak("schoon", "canal", "De duiker zit vol takken. Het water ruikt in de zomer."),
        chance("groen", "field", "Een bloemenrand langs de sloot in plaats van kaal gras."),
        weak("verkeer", "street", "De Abelenweg is lang en recht. Dat nodigt uit om gas te geven."),
        weak("inrichting", "no_bench", "Een heel lang stuk zonder zitplek."),
        strong("spelen", "canal", "Als het vriest, staat de hele buurt hier op het ijs."),
    ),
)

PLACES = (SCHOOL_GATE, HAZELNOOT, SCHOOL_PATH, PLATANENSTRAAT, ACACIASTRAAT, ABELENSLOOT)
