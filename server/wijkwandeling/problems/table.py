"""What staff, partners and makers of an idea meet: frames, plannings, spots, actions, ideas and files."""

from __future__ import annotations

from wijkwandeling.problems.entry import Entry

AT_THE_TABLE: dict[str, Entry] = {
    # The coalition
    "theme-name-taken": Entry(
        400, "Twee thema's hebben dezelfde naam", "Geef elk thema een eigen naam. Er is nog niets veranderd."
    ),
    "order-incomplete": Entry(
        409, "De lijst is intussen anders", "Er kwam iets bij of er ging iets af. Bekijk de lijst en probeer opnieuw."
    ),
    "unknown-account": Entry(400, "Dit account kennen we niet", "Kies een account met de rol partner in deze wijk."),
    "interest-missing": Entry(
        400, "Er is nog niets om te publiceren", "Schrijf eerst op wat deze partner eraan heeft."
    ),
    # Collective planning
    "unknown-at-meeting": Entry(400, "Deze partner of actie kennen we niet", "Kies partners en acties van deze wijk."),
    "planning-frozen": Entry(
        409, "Deze planning staat vast", "Een vastgestelde planning verandert niet meer. Maak een nieuwe bijeenkomst."
    ),
    "nothing-agreed": Entry(
        400, "Er is nog niets afgesproken", "Leg bij ten minste één actie vast welke partner het ermee eens is."
    ),
    # Spots
    "spot-changed": Entry(
        409,
        "Deze plek is net veranderd",
        "Iemand anders heeft de plek intussen aangepast. Wat jij koos is niet uitgevoerd, en er is niets verloren. "
        "Bekijk de plek opnieuw.",
    ),
    "spot-pinned": Entry(409, "Deze plek staat al vast", "Iemand anders heeft dat net gedaan. Er is niets verloren."),
    "point-set-aside": Entry(
        409, "Dit punt is al apart gezet", "Iemand anders heeft dat net gedaan. Er is niets verloren."
    ),
    "change-undone": Entry(
        409, "Dit is al ongedaan gemaakt", "Iemand anders heeft dat net gedaan. Er is niets verloren."
    ),
    "spot-on-agenda": Entry(
        409,
        "Dan verliest een actie haar plek",
        "De plek staat op de agenda en zou geen punten meer hebben. Er is niets veranderd. "
        "Laat de agendabouwer de plek eerst uit die actie halen.",
    ),
    "nothing-to-merge": Entry(400, "Er is nog niets gekozen", "Kies ten minste één andere plek om samen te voegen."),
    "not-a-part": Entry(
        400, "Kies een deel van de punten", "Kies ten minste één punt van deze plek, en laat er ten minste één over."
    ),
    "proposal-changed": Entry(
        409,
        "Het voorstel is net veranderd",
        "Er kwamen punten bij, of iemand paste plekken aan. Er is niets overgenomen en niets verloren. "
        "Bekijk het nieuwe voorstel.",
    ),
    "nothing-to-propose": Entry(400, "Er is niets voor te stellen", "De plekken zijn al zoals ze zouden worden."),
    "too-many-points": Entry(
        400,
        "Deze wijk heeft te veel punten voor een voorstel",
        "Een voorstel kan tot 20.000 punten. Je kunt plekken wel zelf samenvoegen en splitsen.",
    ),
    # Review and agenda
    "unknown-source": Entry(400, "Deze plek of dit punt bestaat niet", "Kies plekken of punten van deze wijk."),
    "action-without-source": Entry(
        400, "Er is nog niets gekozen", "Kies ten minste één plek of punt voor deze actie, of een belang dat ze dient."
    ),
    "unknown-partner": Entry(400, "Deze partner bestaat niet", "Kies een partner van deze wijk."),
    "unknown-frame": Entry(400, "Deze randvoorwaarde bestaat niet", "Kies een randvoorwaarde van deze actie."),
    "ends-too-soon": Entry(400, "De datums kloppen niet", "De laatste dag ligt voor de eerste dag."),
    "empty-commitment": Entry(400, "Er staat nog niets in deze afspraak", "Vul uren of euro’s in."),
    "whose-yes": Entry(400, "Wie moet nog ja zeggen?", "Schrijf op van wie deze afspraak nog afhangt."),
    "over-budget": Entry(
        409,
        "Dit is meer dan het wijkbudget",
        "Verlaag het bedrag. Of leg vast wie besloot dat het meer mag zijn, wanneer en waarom.",
    ),
    "move-not-allowed": Entry(
        409, "Deze stap kan niet", "Van deze status kun je niet rechtstreeks naar de gekozen status."
    ),
    "move-not-yours": Entry(
        403, "Deze stap is niet aan jou", "Deze stap zet de agendabouwer, na overleg met de coalitie."
    ),
    "not-ready": Entry(409, "Deze stap kan nog niet", "Er ontbreekt nog iets aan de actie."),
    "agreement-needs": Entry(
        409, "Hier is op gerekend", "Deze actie is afgesproken. Zet haar eerst een stap terug als dit verandert."
    ),
    "handed-to-required": Entry(400, "Wie neemt het over?", "Schrijf op wie deze actie overneemt."),
    "reason-required": Entry(
        400, "Geef een reden", "Bewoners lezen waarom een actie niet doorgaat. Schrijf de reden op."
    ),
    # Residents' ideas
    "words-of-makers": Entry(
        409,
        "Deze tekst is van de makers",
        "Er is niets veranderd. Doe bij ‘Ideeën van bewoners’ een voorstel: zij moeten het goedvinden.",
    ),
    "idea-gone": Entry(410, "Dit idee is er niet meer", "De makers hebben het weggehaald. Er is niets bewaard."),
    "too-many-ideas": Entry(
        503, "Er wachten heel veel ideeën", "Je idee is nog niet verstuurd. Probeer het over een paar dagen opnieuw."
    ),
    "unknown-condition": Entry(
        400, "Deze randvoorwaarde bestaat niet", "Kies een randvoorwaarde van deze wijk, bij een antwoord ‘nu niet’."
    ),
    "reason-without-need": Entry(
        400, "Hier hoort geen reden", "Een reden hoort alleen bij een actie die niet, later of voor een deel doorgaat."
    ),
    # The agenda as a file that comes back
    "agenda-file-length-required": Entry(
        411, "De lengte ontbreekt", "Er is niets veranderd. Stuur Content-Length mee met het bestand."
    ),
    "agenda-file-too-large": Entry(
        413,
        "Het bestand is te groot",
        "Er is niets veranderd. Een agenda mag hoogstens 5 MB zijn, en 2000 regels lang.",
    ),
    "agenda-file-unreadable": Entry(
        422,
        "Dit bestand kunnen we niet lezen",
        "Er is niets veranderd. Kies een Excel-bestand (.xlsx) dat je hier hebt opgehaald.",
    ),
    "agenda-file-columns": Entry(
        422,
        "In dit bestand ontbreken kolommen",
        "Er is niets veranderd. Op de eerste regel moeten in elk geval Id, Versie en Titel staan.",
    ),
    "photo-not-ready": Entry(
        409, "Deze foto is nog niet klaar", "Er wordt nog naar gezichten gezocht. Probeer het straks opnieuw."
    ),
    "original-destroyed": Entry(
        410, "Het origineel is gewist", "De bewaartermijn is voorbij. De kopie zonder gegevens over de foto is er nog."
    ),
}
