"""What any request can meet, and what walkers meet besides their points."""

from __future__ import annotations

from wijkwandeling.problems.entry import Entry

GENERAL: dict[str, Entry] = {
    # What any request can meet
    "invalid-input": Entry(400, "Dit klopt nog niet", "Een of meer velden kunnen zo niet. Bij elk veld staat waarom."),
    "malformed-json": Entry(400, "Onleesbaar bericht", "De inhoud is geen geldige JSON."),
    "not-signed-in": Entry(401, "Je bent niet ingelogd", "Log in en probeer het opnieuw."),
    "wrong-credentials": Entry(401, "Inloggen lukt niet", "E-mailadres of wachtwoord klopt niet. Probeer het opnieuw."),
    "csrf": Entry(403, "Je sessie is verlopen", "Laad de pagina opnieuw en probeer het nog een keer."),
    "not-allowed": Entry(403, "Dit mag je niet", "Je rol in deze wijk geeft hier geen toegang toe."),
    "not-found": Entry(404, "Niet gevonden", "Wat je zoekt bestaat niet of niet meer."),
    "method-not-allowed": Entry(405, "Dit kan hier niet", "Deze bewerking bestaat niet op dit adres."),
    "too-large": Entry(413, "Te groot", "Het bericht is groter dan hier mag."),
    "unsupported-media-type": Entry(415, "Verkeerd soort bericht", "Dit adres verwacht een ander soort inhoud."),
    "too-many-requests": Entry(
        429, "Even wachten", "Er kwamen veel verzoeken tegelijk. Probeer het over een minuut opnieuw."
    ),
    "internal": Entry(500, "Er ging iets mis bij ons", "Niets is verloren. Probeer het straks opnieuw."),
    "stale": Entry(
        409,
        "Iemand was je voor",
        "Dit is intussen door een ander gewijzigd. Bekijk de nieuwe versie en probeer opnieuw.",
    ),
    "precondition-required": Entry(
        428, "Er ontbreekt een versie", "Stuur If-Match mee met de versie die je hebt gelezen."
    ),
    # Joining a walk
    "join-code-unknown": Entry(
        404, "Deze code kennen we niet", "Controleer de code op de poster of vraag het de organisatie."
    ),
    "join-code-closed": Entry(
        410, "Deze wandeling is gesloten", "Je kunt niet meer meedoen. Wat je al maakte, kun je nog wel versturen."
    ),
    "walker-exists": Entry(
        409,
        "Deze wandelaar bestaat al",
        "Dit nummer is al in gebruik met een ander geheim. Doe opnieuw mee met de code.",
    ),
    "walker-unknown": Entry(
        401,
        "We herkennen deze telefoon niet",
        "Je punten staan veilig op je telefoon. Open de link van de wandeling opnieuw.",
    ),
    "walk-not-open": Entry(
        403, "Versturen kan niet meer", "De wandeling is te lang geleden gesloten. Je punten staan nog op je telefoon."
    ),
    # Answers besides the points
    "answer-taken": Entry(
        409,
        "Dit kan niet vanaf deze telefoon",
        "Er is niets veranderd. Open de link waarmee je het invulde en probeer het daar opnieuw.",
    ),
    "answer-taken-back": Entry(
        409, "Dit heb je al weggehaald", "We hebben niets bewaard. Wil je het toch laten weten? Vul het dan opnieuw in."
    ),
    # What others provide
    "base-map-unreachable": Entry(
        503,
        "De kaart van internet is even niet te bereiken",
        "De eigen kaart van de wijk werkt gewoon door. Probeer het over een minuut opnieuw.",
        retry_after_s=60,
    ),
    # After the terms
    "walk-destroyed": Entry(
        410,
        "Deze wandeling is gewist",
        "De bewaartermijn is voorbij. Er is niets bewaard. Wat je maakte, staat nog op je telefoon.",
    ),
    "photo-taken-down": Entry(410, "Deze foto is weggehaald", "Deze foto is niet meer openbaar."),
}
