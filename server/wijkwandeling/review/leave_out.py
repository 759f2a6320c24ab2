"""Words that others do not read in a note. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

# What stands in their place, by what they were.
LABELS = {
    "name": "[naam weggelaten]",
    "phone": "[telefoonnummer weggelaten]",
    "address": "[adres weggelaten]",
    "other": "[weggelaten]",
}


def leave_out(note: str, left_out: Sequence[Mapping[str, str]]) -> str:
    """``note`` with a label for each of ``left_out`` (words, kind), in capitals or not, wherever it stands whole.

    >>> leave_out("Jan belt, jan dus. Januari.", [{"words": "Jan", "kind": "name"}])
    '[naam weggelaten] belt, [naam weggelaten] dus. Januari.'
    """
    # The longest first: a name in a longer one goes with it. All at once: no label is searched for words.
    listed = sorted(((_folded(each["words"]), each["kind"]) for each in left_out), key=lambda each: -len(each[0]))
    listed = [each for each in listed if each[0]]
    if not listed:
        return note
    pattern = re.compile("|".join(f"({_whole(words)})" for words, _ in listed), re.IGNORECASE)
    return pattern.sub(lambda found: LABELS[listed[(found.lastindex or 1) - 1][1]], unicodedata.normalize("NFC", note))


def _folded(words: str) -> str:
    return unicodedata.normalize("NFC", " ".join(words.split()))


def _whole(words: str) -> str:
    """A pattern of these words, however far apart they stand; no part of a longer word."""
    start = r"(?<!\w)" if re.match(r"\w", words) else ""
    end = r"(?!\w)" if re.search(r"\w\Z", words) else ""
    return start + r"\s+".join(re.escape(word) for word in words.split(" ")) + end
