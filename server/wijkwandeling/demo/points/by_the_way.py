"""What one person noticed, between the places where everybody stopped."""

from __future__ import annotations

from wijkwandeling.demo.points.words import Loose, chance, strong, weak

RAIN_BARRELS = Loose((-240, 118), chance("duurzaam", "sun_roofs", "Regentonnen! Onze rij wil er samen tien bestellen."))

WEST = (
    RAIN_BARRELS,
    Loose((-405, 250), strong("groen", "street", "De Hulststraat is in mei één groot bloemenlint.")),
    Loose((-450, 200), weak("schoon", "loose_tiles", "Losse stoeptegel bij nummer 22, je klapt er zo overheen.")),
    Loose((-408, 130), strong("samen", "book_case", "Minibieb met kinderboeken. Er zit elke week iets nieuws in.")),
    Loose((-496, 120), weak("verkeer", "no_crossing", "De Ringvaartlaan oversteken lukt alleen bij de stoplichten.")),
    Loose((-380, 30), weak("licht", "lamp", "Lantaarn zit midden in de kroon van de boom.")),
    Loose((-200, 30), strong("groen", "tree_pit", "De boomspiegels worden hier door bewoners beplant.")),
    Loose((-470, -180), weak("verkeer", "parking", "Grote bus voor mijn raam, al drie maanden.")),
    Loose((-212, -170), strong("spelen", "bench", "Op het Reigerpad leren alle kinderen fietsen.")),
    Loose((-420, -226), chance("groen", "dry_planter", "Deze stenen bak kan ook een bloembak zijn.")),
    Loose((-220, -283), weak("schoon", "puddle", "Put verstopt.")),
    Loose((-60, -271), strong("samen", "flowers", "Onze straat zet in december samen de kerstboom op.")),
    Loose((-400, 350), weak("toezicht", "parking", "Parkeren op het fietspad, elke avond.")),
    Loose(
        (-250, 286),
        chance("inrichting", "mural", "Blinde muur van de garages: vraag de kunstclub om er iets van te maken."),
    ),
)

EAST = (
    Loose((70, 272), strong("groen", "street", "Beuken die elkaar boven de straat raken. Laat ze alsjeblieft staan.")),
    Loose((440, 274), weak("toegankelijk", "high_kerb", "Geen afrit voor de scootmobiel op deze hoek.")),
    Loose((20, 197), strong("verkeer", "street", "Sinds de drempel is het hier veel rustiger.")),
    Loose((430, 197), chance("samen", "mural", "Trafohuisje: leuk voor een schildering over vroeger.")),
    Loose((420, 114), weak("schoon", "litter", "Hondenpoep op de stoep, elke dag.")),
    Loose((230, 40), weak("verkeer", "bicycles", "Fietspad en stoep lopen hier door elkaar.")),
    Loose((60, -32), strong("zorg", "ramp", "Drempelvrije woningen. Mijn ouders kunnen hier blijven wonen.")),
    Loose((60, -97), chance("duurzaam", "sun_roofs", "De flat krijgt nieuwe kozijnen. Neem meteen de daken mee.")),
    Loose((400, -86), weak("verkeer", "parking", "De Vlierlaan is te smal voor aan twee kanten parkeren.")),
    Loose((440, -150), strong("samen", "picnic", "In de Kornoeljehof eten we op de langste dag samen buiten.")),
    Loose((90, -224), weak("groen", "dry_planter", "Plantenbakken staan droog sinds de aannemer weg is.")),
    Loose(
        (440, -270),
        chance("spelen", "field", "In de Wingerdhof wonen nu zestien kinderen. Eén speeltoestel maakt al verschil."),
    ),
    Loose((420, -204), strong("groen", "flowers", "Stokrozen uit de stoep. Niet weghalen!")),
    Loose((350, 320), weak("inrichting", "no_bench", "Nergens een bank tussen de bus en de huisarts.")),
    Loose((500, -270), weak("schoon", "containers", "Container zit altijd vol op maandag.")),
)
