"""Everything that can go wrong, in one catalogue: code, status, title and advice in Dutch.

Raise ``Problem("join-code-unknown")`` anywhere; it becomes application/problem+json (RFC 9457) in
``render`` and nowhere else. The texts are read by residents: first what is safe, then what to do.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from flask import Response

PHOTO_MAX_BYTES = 25 * 1000 * 1000
JSON_MAX_BYTES = 1000 * 1000
# What a walker saved as a file and a facilitator hands in.
IMPORT_MAX_BYTES = 1000 * 1000 * 1000
# An agenda that comes back as a workbook.
AGENDA_FILE_MAX_BYTES = 5 * 1000 * 1000
AGENDA_ROWS_MAX = 2000


@dataclass(frozen=True)
class Entry:
    """One line of the catalogue."""

    status: int
    title: str
    detail: str
    retry_after_s: int | None = None


CATALOGUE: dict[str, Entry] = {
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
    # Receiving a point
    "observation-taken": Entry(
        409,
        "Dit punt is van een ander",
        "Dit nummer hoort bij een punt van iemand anders. Je punt staat nog op je telefoon.",
    ),
    "revision-conflict": Entry(
        409, "Er is al een nieuwere versie", "Dit punt is intussen gewijzigd. Beide versies zijn bewaard."
    ),
    "unknown-theme": Entry(400, "Dit thema bestaat niet", "Kies een thema van deze wandeling, of laat het leeg."),
    # Receiving a photo
    "photo-length-required": Entry(
        411, "De lengte ontbreekt", "Stuur Content-Length mee. Je foto is bewaard op je telefoon."
    ),
    "photo-digest-required": Entry(
        400, "Het controlegetal ontbreekt", "Stuur Content-Digest met sha-256 mee. Je foto is bewaard op je telefoon."
    ),
    "photo-empty": Entry(422, "De foto kwam leeg aan", "Je foto staat nog op je telefoon en wordt opnieuw verstuurd."),
    "photo-truncated": Entry(
        422, "De foto kwam niet heel aan", "Je foto staat nog op je telefoon en wordt opnieuw verstuurd."
    ),
    "photo-digest-mismatch": Entry(
        422, "De foto kwam anders aan", "Je foto staat nog op je telefoon en wordt opnieuw verstuurd."
    ),
    "photo-too-large": Entry(
        413, "De foto is te groot", "Een foto mag hoogstens 25 MB zijn. Je foto staat nog op je telefoon."
    ),
    "photo-too-many-pixels": Entry(
        422, "De foto is te groot", "Een foto mag hoogstens 60 megapixel zijn. Je foto staat nog op je telefoon."
    ),
    "photo-not-an-image": Entry(
        415, "Dit is geen foto", "We kunnen JPEG, PNG, WebP en HEIC lezen. Het bestand staat nog op je telefoon."
    ),
    "photo-differs": Entry(
        409,
        "Deze foto is anders dan aangekondigd",
        "Een foto met dit nummer hoort andere inhoud te hebben. Hij staat nog op je telefoon.",
    ),
    "photo-store-unreachable": Entry(
        503,
        "De foto's zijn even niet bereikbaar",
        "Er is niets verloren: wat op je telefoon staat, blijft daar. Probeer het over een minuut opnieuw.",
        retry_after_s=60,
    ),
    # Importing what a walker saved as a file
    "import-length-required": Entry(411, "De lengte ontbreekt", "Stuur Content-Length mee."),
    "import-too-large": Entry(
        413,
        "Het bestand is te groot",
        "Er is niets overgenomen. Een bestand met punten mag hoogstens 1 GB zijn.",
    ),
    "import-truncated": Entry(
        422, "Het bestand kwam niet heel aan", "Er is niets overgenomen. Probeer het opnieuw, liefst met goed internet."
    ),
    "import-unreadable": Entry(
        422,
        "Dit bestand kunnen we niet lezen",
        "Er is niets overgenomen. Kies het ZIP-bestand dat de app maakte met Alles opslaan als bestand.",
    ),
    "import-newer": Entry(
        422,
        "Dit bestand is van een nieuwere versie van de app",
        "Er is niets overgenomen. Bewaar het bestand en probeer het opnieuw als de server is bijgewerkt.",
    ),
    # The track that goes with photos of a camera
    "track-too-large": Entry(
        413, "Het spoor is te groot", "Er is niets geplaatst. Een spoor mag hoogstens 10 MB zijn."
    ),
    "track-unreadable": Entry(
        422, "Dit spoor kunnen we niet lezen", "Er is niets geplaatst. Kies een GPX-bestand waarin ook de tijden staan."
    ),
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


class Problem(Exception):
    """A refusal from the catalogue.

    ``keeps``: what the transaction wrote until now stays (a refusal that must leave a trace).
    ``extra``: further members of the answer, such as ``receipt`` or ``errors``.
    """

    def __init__(self, code: str, *, keeps: bool = False, detail: str | None = None, **extra: Any) -> None:
        self.entry = CATALOGUE[code]
        super().__init__(f"{self.entry.status} {code}")
        self.code = code
        self.keeps = keeps
        self.detail = detail or self.entry.detail
        self.extra = extra

    @property
    def passes(self) -> bool:
        """Whether the same request may succeed a little later."""
        return self.entry.retry_after_s is not None


def render(problem: Problem) -> Response:
    """The RFC 9457 answer. ``type`` is a stable URN-like address of the code."""
    body = {
        "type": f"/problems/{problem.code}",
        "status": problem.entry.status,
        "code": problem.code,
        "title": problem.entry.title,
        "detail": problem.detail,
        **problem.extra,
    }
    response = Response(
        json.dumps(body, ensure_ascii=False), status=problem.entry.status, content_type="application/problem+json"
    )
    if problem.entry.retry_after_s is not None:
        response.headers["Retry-After"] = str(problem.entry.retry_after_s)
    return response
