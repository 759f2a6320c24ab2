"""What the demo command says."""

from __future__ import annotations

import json
from datetime import date

from wijkwandeling.demo import present, state


def the_facts(public_url: str) -> dict[str, object]:
    begun = state.with_token(state.begin(date(2026, 5, 12)), "facilitator", "wt_geheim")
    return present.facts(begun, public_url, "QRTW34", "lindenkwartier")


def test_programs_get_one_line_with_every_address_and_login() -> None:
    line = present.as_json(the_facts("http://127.0.0.1:8123"))
    assert "\n" not in line
    told = json.loads(line)
    assert set(told) == {"url", "joinCode", "walkerUrl", "facilitator", "agendaBuilder", "partner", "portalUrl"}
    assert told["walkerUrl"] == "http://127.0.0.1:8123/w/QRTW34"
    assert told["portalUrl"] == "http://127.0.0.1:8123/wijken/lindenkwartier"
    assert set(told["facilitator"]) == {"url", "email", "password", "token"}
    assert told["facilitator"]["token"] == "wt_geheim"


def test_people_get_a_qr_only_where_a_phone_elsewhere_can_open_it() -> None:
    assert "Scan met je telefoon" not in present.as_text(the_facts("http://127.0.0.1:8123"))
    on_the_web = present.as_text(the_facts("https://wijk.example"))
    assert "Scan met je telefoon" in on_the_web
    assert "▀" in on_the_web
