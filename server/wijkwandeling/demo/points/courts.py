"""The courts and the community centre."""

from __future__ import annotations

from wijkwandeling.demo.points.words import Place, chance, strong, weak

TREFBLAD = Place(
    "Buurthuis Het Trefblad",
    (68, -48),
    (
        strong("samen", "centre", "Hier staat de koffie altijd klaar. Zonder Het Trefblad zou ik weinig mensen zien."),
        strong("zorg", "centre", "Het taalcafé op maandag. Ik heb hier Nederlands leren praten."),
        weak("inrichting", "centre", "Van buiten zie je niet dat je naar binnen mag. Het lijkt een kantoor."),
        chance("samen", "mural", "Op die kale zijmuur past een schildering van de hele wijk."),
        weak("toegankelijk", "ramp", "De helling is te steil. Met mijn rolstoel kom ik niet alleen boven."),
        chance("samen", "picnic", "Maak van het grasveld een terras, dan zitten we in de zomer buiten."),
        strong("samen", "notice_board", "Repaircafé, elke eerste zaterdag. Mijn broodrooster doet het weer."),
        weak("licht", "lamp", "Na de kaartavond is het donker bij de fietsen."),
        chance(
            "duurzaam", "vegetables", "Een buurtmoestuin achter het gebouw. Zes mensen hebben zich al gemeld bij mij."
        ),
        weak("jeugd", "", "Voor jongeren van 12 tot 16 is er na zeven uur niets. Die hangen dan buiten."),
        chance("zorg", "centre", "Een middag in de week een verpleegkundige die even meekijkt."),
    ),
)

BERKENHOF = Place(
    "Berkenhof en Hofjespad",
    (236, -27),
    (
        strong("spelen", "street", "De kinderen spelen hier gewoon op straat. Iedereen let op."),
        weak("licht", "dark_path", "Het Hofjespad is ’s avonds eng. Ik fiets liever om."),
        weak("schoon", "alley", "In de brandgang groeit alles dicht en er liggen matrassen."),
        chance("samen", "alley", "Wij willen met drie hofjes de brandgang schoonmaken en er lampjes ophangen."),
        weak("inrichting", "loose_tiles", "Verzakte stoep, precies waar je de hoek om komt."),
        strong("samen", "picnic", "Elk jaar een buurtfeest met lange tafels. Dat is al vijftien jaar zo."),
        chance("groen", "flowers", "Minder tegels voor de deur, meer gevelgroen. Er is subsidie voor, toch?"),
    ),
)

HAZELAARGROEN = Place(
    "Hazelaargroen",
    (370, -27),
    (
        weak("groen", "field", "Een leeg grasveld waar niemand iets mee doet."),
        chance("samen", "vegetables", "Hier kan een buurttuin komen: de zon staat er de hele dag op."),
        chance("spelen", "field", "Laat het open. Er wordt gevliegerd en getikt."),
        strong("groen", "field", "Fijn, zo’n stuk groen achter de huizen. Egels, merels, alles komt hier."),
        weak("schoon", "field", "Veel hondenpoep. Er is geen zakjeshouder."),
        chance("groen", "vegetables", "Fruitbomen waar je van mag plukken."),
        strong("samen", "picnic", "Met Koningsdag staat het hier vol kleedjes."),
        weak("toegankelijk", "puddle", "De doorsteek naar de Lijsterbeshof is een modderpad."),
    ),
)

EGELSPEELPLEK = Place(
    "Egelspeelplek",
    (283, -139),
    (
        weak("spelen", "worn_playground", "De wip is weg en er kwam niets voor terug."),
        weak("spelen", "worn_playground", "Dit is geen speelplek meer. Eén schommel op een kaal veldje."),
        chance("spelen", "playground", "Maak er een plek voor peuters van, want de groten gaan naar De Hazelnoot."),
        strong("groen", "bench", "Die oude kastanje is geweldig. Mijn kinderen rapen hier elk najaar."),
        chance("samen", "bench", "Een bank onder de kastanje, dan kunnen ouders erbij zitten."),
        weak("schoon", "litter", "De prullenbak is eraf gehaald en nu ligt het afval in de bosjes."),
        weak("licht", "dark_path", "Het Egelpad heeft maar één lamp."),
        strong("spelen", "playground", "Lekker verstopt, geen auto te zien. Daarom komen wij hier."),
    ),
)

MEIDOORNLAAN = Place(
    "Meidoornlaan bij de Vlierlaan",
    (150, -76),
    (
        weak("verkeer", "street", "Dit is de racebaan van de wijk. Kijk maar naar de remsporen."),
        weak("verkeer", "no_crossing", "Oversteken naar het buurthuis is lastig voor wie slecht loopt."),
        chance("verkeer", "crossing", "Een oversteek met een plateau, recht voor Het Trefblad."),
        weak("licht", "lamp", "De boom staat voor de lantaarn. Je ziet de oversteek niet."),
        strong("verkeer", "street", "De versmalling bij nummer 30 werkt goed. Doe dat hier ook."),
        weak("toegankelijk", "high_kerb", "Nergens een afritje. Ik til de rollator van mijn man elke keer op."),
        chance("groen", "tree_pit", "In dat brede stuk stoep past een boom met een bankje."),
        weak("toezicht", "parking", "Auto’s staan tot op de hoek. De brandweer kan er niet door."),
    ),
)

ROZENGROEN = Place(
    "Rozengroen",
    (299, -264),
    (
        strong("groen", "flowers", "De rozen worden door bewoners zelf gesnoeid. Zo mooi was het nog nooit."),
        strong("samen", "bench", "Elke woensdag werken we hier met een clubje. Daarna samen soep."),
        chance("samen", "vegetables", "We hebben een kraan en een schuurtje nodig, dan kunnen we uitbreiden."),
        weak("toegankelijk", "roots", "Het Rozenpad is smal en vol kuilen."),
        chance("duurzaam", "containers", "Een gezamenlijke composthoop, met uitleg erbij."),
        weak("inrichting", "bench", "De bank is verrot. Er past nog één iemand op."),
        strong("groen", "tree_pit", "Wilde bijen gezien op de lavendel. Tel ze maar!"),
    ),
)

QUAY_EAST = Place(
    "Vaartkade bij de Meidoornlaan",
    (172, -316),
    (
        strong("groen", "canal", "De avondzon op het water. Daar kan geen vakantie tegenop."),
        weak("verkeer", "street", "Fietsers komen hard van de brug en zien je niet."),
        chance("inrichting", "bench", "Hier past een picknicktafel. Er is al een mooi vlak stuk gras."),
        weak("schoon", "containers", "Grofvuil bij het bruggetje, elke maand weer."),
        weak("licht", "lamp", "Tussen de brug en de Meidoornlaan is het heel donker."),
        chance("spelen", "canal", "Een trapje het water in, want in augustus wordt hier gezwommen."),
        strong("samen", "bench", "De visclub leert kinderen vissen. Prachtig om te zien."),
    ),
)

PLACES = (TREFBLAD, BERKENHOF, HAZELAARGROEN, EGELSPEELPLEK, MEIDOORNLAAN, ROZENGROEN, QUAY_EAST)
