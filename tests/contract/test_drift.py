"""The committed description, from which the app's types are made, is the server's own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

COMMITTED = Path(__file__).parent / "openapi.json"


def test_the_committed_description_is_todays(spec: dict[str, Any]) -> None:
    assert json.loads(COMMITTED.read_text()) == spec, "run: make types"
