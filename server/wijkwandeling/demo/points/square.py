"""The shopping street and the square."""

from __future__ import annotations

from wijkwandeling.demo.points.words import Place, chance, strong, weak

BRINKPLEIN = Place(
    "Brinkplein",
    (-165, 236),
    (
        strong("samen", "market", "Op zaterdag is het hier gezellig. Iedereen blijft even staan bij de kaasboer."),
        strong("groen", "flowers", "De bakken staan er mooi bij. De bloemist geeft ze zelf water."),
        weak("toegankelijk", "loose_tiles", "Mijn rollator blijft steken in de losse klinkers voor de apotheek."),
        weak("inrichting", "field", "Groot en leeg als er geen markt is. In de zomer wordt het er heel heet."),
        chance("groen", "tree_pit", "Twee of drie bomen met een bankje eromheen, dan heb je hier schaduw."),
        chance("samen", "picnic", "Een lange tafel waar je mag aanschuiven. De bakker wil wel koffie schenken."),
        weak("schoon", "litter", "Na de markt liggen er altijd plastic zakjes bij de fontein."),
        chance("inrichting", "picnic", "Een klein podium voor het schoolkoor en de fanfare zou hier passen."),
        strong("samen", "notice_board", "Het prikbord wordt echt gelezen. Ik vond er mijn leesclub."),
        weak("inrichting", "no_bench", "Ik kan hier nergens zitten zonder iets te bestellen."),
        weak("schoon", "puddle", "Na een bui staat het water op het plein tot aan de drempel van de kapper."),
        chance("duurzaam", "field", "Haal een deel van de stenen eruit, dan kan het regenwater de grond in."),
    ),
)

BRINKSTRAAT_WEST = Place(
    "Brinkstraat bij De Mand",
    (-232, 215),
    (
        weak("verkeer", "bicycles", "De rekken zijn vol, dus staan de fietsen op de stoep."),
        weak("toegankelijk", "bicycles", "Met de kinderwagen moet ik de straat op omdat er fietsen in de weg staan."),
        strong(
            "samen", "shops", "Bij De Mand kennen ze je bij naam. Ze brengen boodschappen bij mijn buurvrouw thuis."
        ),
        weak("toezicht", "parking", "Bestelbusjes staan de hele ochtend op de stoep te lossen."),
        chance("verkeer", "bicycles", "Zet de fietsenrekken op de twee parkeerplekken naast de winkel."),
        strong("toegankelijk", "ramp", "Fijn dat de winkel een helling heeft in plaats van een trap."),
        weak("schoon", "litter", "De bak bij de ingang zit om elf uur al vol."),
        chance("duurzaam", "containers", "Hier kan een punt komen om statiegeld en oude batterijen in te leveren."),
        weak("verkeer", "parking", "Auto’s draaien achteruit de Brinkstraat in. Dat gaat een keer fout."),
    ),
)

BRINKSTRAAT_OOST = Place(
    "Brinkstraat, lege winkels",
    (-102, 213),
    (
        weak("inrichting", "empty_shop", "De oude schoenenwinkel staat al twee jaar leeg. Het raam is dichtgeplakt."),
        chance("samen", "empty_shop", "Laat hier jonge makers een paar maanden gratis in. Dan is er weer licht."),
        chance("zorg", "empty_shop", "Een plek waar je binnenloopt met een vraag over geld of zorg, dat missen we."),
        strong("inrichting", "shops", "De gevels zijn netjes hersteld. Mooi, die groene luiken."),
        weak("schoon", "litter", "Peuken en folders in de portiek van het lege pand."),
        strong("samen", "shops", "De boekwinkel leest woensdag voor. Mijn kleinkinderen willen er altijd heen."),
        weak("licht", "lamp", "De lampen hangen boven de weg. Op de stoep is het donker."),
        chance("groen", "dry_planter", "Die grijze bakken zijn leeg. Geef elke winkelier er een om te verzorgen."),
    ),
)

BUSHALTE = Place(
    "Oversteek bij bushalte Brink",
    (-43, 181),
    (
        weak("verkeer", "no_crossing", "Oversteken naar de bus is hier een gok. Niemand stopt."),
        weak("verkeer", "no_crossing", "Ik wacht soms drie minuten met de kinderen voor ik eroverheen kan."),
        chance("verkeer", "crossing", "Een zebra precies hier, tussen de bushalte en de Brinkstraat."),
        weak("toegankelijk", "high_kerb", "De stoeprand is te hoog voor mijn scootmobiel."),
        strong("verkeer", "bus_stop", "De bus komt elk kwartier en het hokje is droog."),
        weak("verkeer", "street", "Ze rijden hier echt geen dertig. Vooral ’s ochtends rond acht uur."),
        weak("licht", "bus_stop", "Het licht in het bushokje doet het niet."),
        chance("verkeer", "no_crossing", "Maak een eiland in het midden, dan hoef je maar één kant op te kijken."),
        weak("toegankelijk", "bus_stop", "Geen ribbels in de stoep. Met mijn stok vind ik de halte niet."),
        chance("inrichting", "bus_stop", "Een tweede bankje, want op marktdag zit het hokje vol."),
    ),
)

CONTAINERS = Place(
    "Containers Taxusstraat",
    (-312, 115),
    (
        weak("schoon", "containers", "Altijd zakken naast de container. De meeuwen trekken ze open."),
        weak("schoon", "containers", "Iemand heeft een bank neergezet. Die staat er nu een week."),
        weak("toezicht", "containers", "De klep zit vaak vast, dan zetten mensen het er maar naast."),
        chance("schoon", "flowers", "In een andere wijk staan er plantenbakken omheen. Daar blijft het schoon."),
        strong("schoon", "clean", "De buurman van nummer 14 veegt hier elke week. Chapeau!"),
        chance("samen", "containers", "Wij willen als straat de container adopteren. Wie doet er mee?"),
        weak("duurzaam", "containers", "Er is geen bak voor groente en fruit. Dat gooi ik nu bij de rest."),
        weak("verkeer", "parking", "De vuilniswagen kan er niet bij als er auto’s voor staan."),
    ),
)

PLACES = (BRINKPLEIN, BRINKSTRAAT_WEST, BRINKSTRAAT_OOST, BUSHALTE, CONTAINERS)
