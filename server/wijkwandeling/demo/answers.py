"""What people on the walks of the demo said besides their points. Every person and every address is made up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from wijkwandeling.demo.walk_plans import WalkPlan

AFTER_THE_WALK = timedelta(hours=1, minutes=45)
# The words of the app's own form (text/nl/afterwards.ts).
CONSENT = (
    "We bewaren wat je hier invult: de naam, hoe we je bereiken en wat je wilt doen. Alleen wie de wandeling "
    "begeleidt, ziet het. We gebruiken het om contact op te nemen over het vervolg in deze wijk, en nergens anders "
    "voor. We bewaren het zolang de wijk met deze wandeling aan het werk is. Je kunt het op dit scherm altijd "
    "veranderen of weghalen. Dan wissen we het."
)
THEY_KNOW = "weet hiervan. De organisatie mag deze gegevens bewaren en hen benaderen."
AGREED = {
    None: "Ja, de organisatie mag deze gegevens bewaren en mij benaderen.",
    "parent": f"Ja, mijn ouder of verzorger {THEY_KNOW}",
    "school": f"Ja, mijn juf, meester of docent {THEY_KNOW}",
}


class Person(NamedTuple):
    """Who left a name. Without ``offer`` they only want to think along."""

    name: str
    email: str | None = None
    phone: str | None = None
    address: str | None = None
    thinks_along: bool = True
    offer: str = ""
    via_whom: str | None = None


PEOPLE = {
    "square-and-park": (
        Person("Truus van der Horst", phone="06 00 12 34 05", offer="Ik bak appeltaart voor de volgende bijeenkomst."),
        Person("Mehmet Aydın", "m.aydin@lindepost.example", offer="Met mijn bakfiets haal ik groot afval op."),
        Person("Joke en Wim Prins", address="Wilgenlaan 118, 0000 AB Zandermeer"),
        Person(
            "Samira El Idrissi",
            "samira@lindepost.example",
            thinks_along=False,
            offer="Ik vertaal graag in het Arabisch en het Frans.",
        ),
        Person("Bram Oosterhuis", "bram.oosterhuis@lindepost.example", "06 00 12 34 17"),
        Person("Wioletta Nowak", "w.nowak@lindepost.example", offer="Twee uur per week tuinieren, liefst in het park."),
    ),
    "courts-and-school": (
        Person(
            "Juf Marieke, groep 7 van De Klimboom",
            "groep7@deklimboom.example",
            offer="Onze klas wil een plan tekenen voor het schoolplein.",
            via_whom="school",
        ),
        Person("Farida Haddad", phone="06 00 12 34 22", via_whom="parent"),
        Person("Gerrit de Boer", "gerrit@lindepost.example", offer="Gepensioneerd timmerman. Ik heb gereedschap."),
        Person("Ans Kuipers", address="Meidoornlaan 41, 0000 AC Zandermeer", offer="Ik geef planten water."),
        Person("Daan Visser", "daan.visser@lindepost.example"),
        Person("Priya Ramdin", "priya@lindepost.example", "06 00 12 34 31", offer="Ik maak flyers en websites."),
        Person("Henk Mulder", "henk.mulder@lindepost.example", thinks_along=False, offer="Een aanhanger te leen."),
    ),
    "evening": (
        Person("Lotte Brouwer", "lotte.brouwer@lindepost.example", offer="Ik loop mee met de buurtwacht."),
        Person("Yasmin Bakkali", phone="06 00 12 34 44"),
    ),
}
# How many of each age said so, phone by phone.
AGES = {
    "square-and-park": {"65-79": 5, "45-64": 4, "30-44": 3, "18-29": 1, "80-plus": 1},
    "courts-and-school": {"30-44": 5, "0-11": 4, "45-64": 3, "12-17": 2, "65-79": 1},
    "evening": {"18-29": 3, "45-64": 2},
}


def of(plan: WalkPlan) -> Iterator[tuple[int, tuple[str, dict[str, Any]]]]:
    """The number of a phone on this walk, and what it says (see ``Phone.say``)."""
    agreed_at = plan.seen_from + AFTER_THE_WALK
    for number, person in enumerate(PEOPLE[plan.key]):
        # A minute or two each, handed around at the table with the coffee.
        moment = agreed_at + timedelta(minutes=2 * number)
        yield number, ("contact", _contact(person, moment.isoformat()))
    ages = [group for group, count in AGES[plan.key].items() for _ in range(count)]
    for number, group in enumerate(ages):
        yield number, ("age-group", {"ageGroup": group})


def _contact(person: Person, agreed_at: str) -> dict[str, Any]:
    """As a phone would send it (walks.answers.schemas.ContactIn)."""
    return {
        "name": person.name,
        "email": person.email,
        "phone": person.phone,
        "address": person.address,
        "wantsToThinkAlong": person.thinks_along,
        "offer": person.offer,
        "viaWhom": person.via_whom,
        "consentedAt": agreed_at,
        "consentText": f"{CONSENT} {AGREED[person.via_whom]}",
    }
