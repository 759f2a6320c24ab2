"""What the pages about ideas of residents say."""

from __future__ import annotations

from wijkwandeling.agenda.initiatives.keep import CONTACT_DAYS

EXPECTATIONS = {
    "": "Weet ik nog niet",
    "information": "Informatie. Ik wil weten wat er mag, en waar ik terechtkan.",
    "together": "Samenwerken. Ik wil het samen met de gemeente doen.",
}
STATES = {
    "received": "Je idee is aangekomen. Iemand van de wijk leest het en laat hier iets weten.",
    "proposed": "Er staat een tekst voor je klaar. Lees hem, en druk op de knop als hij zo op de pagina mag.",
    "public": "Je idee staat op de actieagenda van de wijk.",
    "changed": "Je idee staat op de actieagenda. Wat je daarna veranderde, staat daar nog niet. Iemand van de wijk "
    "kijkt ernaar.",
    "set-aside": "Je idee komt nu niet op de actieagenda. Hieronder lees je waarom. Je kunt het altijd veranderen.",
}
CONSENT = (
    "De wijk mag deze gegevens gebruiken om met mij over dit idee te praten. Ze worden niet openbaar en zijn na een "
    "jaar gewist. Ik kan ze zelf eerder weghalen."
)
TOO_OLD = "Deze pagina stond te lang open. Er is nog niets verstuurd. Druk nog een keer op de knop."
WRONG_CODE = "Deze code kennen we niet. Kijk of je de hele link hebt overgenomen."
TRAPPED = "Er is nog niets verstuurd. Laat het laatste veld leeg: dat is er om reclame tegen te houden."
NO_CONSENT = "Er is nog niets bewaard. Zet een vinkje als we deze gegevens mogen gebruiken."
NO_CONTACT = "Er is nog niets bewaard. Vul een e-mailadres of een telefoonnummer in."
CONTACT_TERM = "een jaar" if CONTACT_DAYS == 365 else f"{CONTACT_DAYS} dagen"
