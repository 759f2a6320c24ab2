"""What a spot could be called: what people wrote there most, and a street. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from stopwordsiso import stopwords

WORDS_MAX = 2
SHORTEST_WORD = 4
# One note is an opinion; what two say is what the place is about.
NOTES_MIN = 2
# What everybody writes about every place, and no list of stop words has.
EMPTY_WORDS = frozenset(
    """
    altijd beetje fijn fijne goed goede graag heel hele hier jammer kapot kapotte leuk leuke lekker lekkere mooi mooie
    mensen nergens plek punt slecht slechte staan staat stuk vaak veel vies vieze weinig zitten ziet zien
    vind vinden
    """.split()  # noqa: SIM905 - a list of words is read as words
)


def proposed_title(notes: Sequence[str], street: str | None) -> str | None:
    """As in "Bankje en verlichting, Kamerlingh Onnesstraat"; None when there is nothing to call it by."""
    words = " en ".join(frequent_words(notes))
    parts = [part for part in (words[:1].upper() + words[1:], street) if part]
    return ", ".join(parts) or None


def frequent_words(notes: Sequence[str]) -> list[str]:
    """At most WORDS_MAX words that stand in most notes, each in NOTES_MIN at least; of equals the longer one."""
    found = Counter(word for note in notes for word in dict.fromkeys(_words(note)))
    often = [word for word, count in found.items() if count >= NOTES_MIN]
    return sorted(often, key=lambda word: (-found[word], -len(word), word))[:WORDS_MAX]


def _words(note: str) -> Iterable[str]:
    for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", note.lower()):
        if len(word) >= SHORTEST_WORD and word not in _stop_words():
            yield word


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(stopwords("nl")) | EMPTY_WORDS
