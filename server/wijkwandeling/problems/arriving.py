"""What can be wrong with a point, a photo or a file that arrives."""

from __future__ import annotations

from wijkwandeling.problems.entry import Entry

ARRIVING: dict[str, Entry] = {
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
}
