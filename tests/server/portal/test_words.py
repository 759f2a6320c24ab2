"""Plain Dutch."""

from __future__ import annotations

from datetime import UTC, datetime

from wijkwandeling.portal import words


def test_a_moment_is_told_on_dutch_clocks() -> None:
    assert words.day_and_time(datetime(2026, 5, 9, 12, 5, tzinfo=UTC)) == "zaterdag 9 mei 2026 om 14.05 uur"
    assert words.day_and_time(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "vrijdag 1 januari 2027 om 0.30 uur"


def test_one_is_not_many() -> None:
    assert [words.counted(number, "plek", "plekken") for number in (0, 1, 2)] == ["0 plekken", "1 plek", "2 plekken"]


def test_an_address_in_a_sentence_is_found() -> None:
    assert words.around_email("Mail wijk@stad.example.") == ("Mail ", "wijk@stad.example", ".")
    assert words.around_email("Bel 023 123") == ("Bel 023 123", "", "")
