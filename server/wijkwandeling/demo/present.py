"""Tells where the demo is and how to get in: a line of JSON for programs, a page of text for people."""

from __future__ import annotations

import io
import json
from typing import Any

import segno

from wijkwandeling.demo.state import Login, State


def facts(state: State, public_url: str, join_code: str, slug: str) -> dict[str, Any]:
    """What a program needs to use the demo; all addresses are absolute."""
    return {
        "url": public_url,
        "joinCode": join_code,
        "walkerUrl": f"{public_url}/w/{join_code}",
        **{role: _login(login, public_url) for role, login in state.logins.items()},
        "portalUrl": f"{public_url}/wijken/{slug}",
    }


def as_json(found: dict[str, Any]) -> str:
    return json.dumps(found, ensure_ascii=False)


def as_text(found: dict[str, Any]) -> str:
    """For the person at the terminal. The QR is there when a phone elsewhere can open it."""
    facilitator, builder, partner = found["facilitator"], found["agendaBuilder"], found["partner"]
    text = f"""
Lindenkwartier staat klaar. Alles hierin is verzonnen.

  Wandelaar         {found["walkerUrl"]}
                    of typ op {found["url"]} de code {found["joinCode"]}

  Gebiedsverbinder  {facilitator["url"]}
                    e-mail      {facilitator["email"]}
                    wachtwoord  {facilitator["password"]}

  Agendabouwer      {builder["url"]}
                    e-mail      {builder["email"]}
                    wachtwoord  {builder["password"]}

  Partner           {partner["url"]}
  (corporatie)      e-mail      {partner["email"]}
                    wachtwoord  {partner["password"]}

  Wijkportaal       {found["portalUrl"]}

Stoppen: Ctrl-C. Je gegevens blijven bewaard voor de volgende keer.
"""
    return text + (_qr(found["walkerUrl"]) if found["url"].startswith("https://") else "")


def _login(login: Login, public_url: str) -> dict[str, str]:
    return {"url": f"{public_url}/werk", "email": login.email, "password": login.password, "token": login.token}


def _qr(address: str) -> str:
    drawn = io.StringIO()
    segno.make(address, error="m").terminal(out=drawn, compact=True, border=2)
    return f"\nScan met je telefoon om mee te lopen:\n\n{drawn.getvalue()}"
