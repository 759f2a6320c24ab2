"""What the first people of the evening walk saw, when they tried the round before the others."""

from __future__ import annotations

from wijkwandeling.demo.points.words import Loose, Place, chance, strong, weak

BRINKGANG = Place(
    "Brinkgang",
    (-188, 284),
    (
        weak("licht", "dark_path", "De Brinkgang is een zwart gat na sluitingstijd. Ik pak altijd de lange weg."),
        weak("licht", "dark_path", "Lamp aan de achtermuur is kapot."),
        chance("samen", "painted_wall", "Een lichte schildering op deze muur en een sensorlamp. Klaar."),
        weak("schoon", "alley", "Er staan afvalzakken van de winkels in het donker. Je struikelt erover."),
        weak("jeugd", "", "Er wordt hier gehandeld, denken wij. Vaker langslopen zou helpen."),
    ),
)

CENTRAL_CROSSING = Place(
    "Kruising Lindelaan en Kastanjelaan",
    (-28, 27),
    (
        strong("licht", "lamp", "Hier is het licht goed: warm en je ziet iedereen aankomen."),
        weak("verkeer", "no_crossing", "Fietsers zonder licht zie je pas als ze langs je schieten."),
        strong("groen", "lamp", "De lindes met het licht eronder. Sfeervol."),
        chance("licht", "lamp", "Kerstlampjes in de lindes, het hele winterseizoen."),
        weak("verkeer", "crossing", "Het knipperlicht bij de zebra is te zwak."),
    ),
)

BRIDGE = Place(
    "Vaartbrug",
    (28, -352),
    (
        weak("licht", "dark_path", "Op de brug brandt niets. Je ziet de rand van het fietspad niet."),
        chance("licht", "canal", "Een lijn van licht in de leuning, zoals bij de nieuwe brug in het centrum."),
        strong("groen", "canal", "Vleermuizen boven het water! Laat het naast de brug dus wel donker."),
        weak("verkeer", "street", "Auto’s verblinden je als ze de brug op komen."),
    ),
)

JASMIJN_ALLEY = Place(
    "Achterpad Jasmijnstraat",
    (72, -116),
    (
        weak("licht", "dark_path", "Achter de tuinen is geen enkele lamp. Ik loop er met mijn telefoon als zaklamp."),
        chance(
            "licht",
            "alley",
            "Als iedereen een buitenlamp ophangt, is het pad meteen veilig. De corporatie wil helpen, hoorde ik.",
        ),
        strong("samen", "alley", "Buren laten de poortlamp aan tot elf uur. Goed afgesproken."),
        weak("schoon", "alley", "Gladde tegels door het mos."),
    ),
)

PLACES = (BRINKGANG, CENTRAL_CROSSING, BRIDGE, JASMIJN_ALLEY)

LOOSE = (
    Loose((-120, 118), strong("licht", "lamp", "De nieuwe lampen in de Taxusstraat zijn een verademing.")),
    Loose((112, 240), weak("licht", "lamp", "Lantaarn knippert al weken.")),
    Loose((60, 196), chance("samen", "lamp", "Een avond per maand samen een rondje lopen, dat houd ik erin.")),
    # So near to what others saw that a fresh look at the map would take them together.
    Loose((10, 30), weak("licht", "dark_path", "Om de hoek van de Kastanjelaan is de eerste lantaarn uit.")),
    Loose((14, 34), chance("licht", "lamp", "Laat de lindes verderop ook zo mooi verlichten.")),
    Loose((15, 27), weak("verkeer", "no_crossing", "Scooters snijden hier in het donker de bocht af.")),
    Loose((-4, 29), strong("licht", "lamp", "Warm licht boven het fietspad, ook na elven.")),
    Loose((25, -330), weak("verkeer", "street", "Wie van de brug af fietst, heeft geen voorrang en weet dat niet.")),
    Loose((24, -316), weak("licht", "dark_path", "Het trapje naar de brug zie je pas als je erop staat.")),
)
