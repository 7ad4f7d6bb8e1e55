"""Words as they are kept: NFC, one kind of newline, no invisible or bidirectional control characters, bounded."""

from __future__ import annotations

import re
from unicodedata import normalize

LONGEST_FIELD = 4_000  # letters, after cleaning; a line on the board has a bound of its own
LONGEST_NOTE = 20_000

_NEWLINE = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")

# What nobody sees, though it changes order, search or sameness: controls, Unicode's whole category Cf except the emoji joiner,
# fillers and blanks that count as letters or symbols, variation selectors except the emoji one (U+FE0F), halves of surrogate
# pairs and noncharacters. A test compares this list with Unicode's own tables.
_NONCHARACTERS = "".join(f"{chr(last)}{chr(last + 1)}" for last in range(0xFFFE, 0x110000, 0x10000))
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u034f\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5"
    "\u180b-\u180f\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0e"
    "\ufeff\uffa0\ufff0-\ufffc\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d159"
    f"\U0001d173-\U0001d17a\U000e0000-\U000e0fff{_NONCHARACTERS}]"
)

_PICTURE = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\u3030\u303d"
    "\u3297\u3299\U0001f000-\U0001fbff"
)
# The rare letter stands first in each pattern, so that a search skips to it.
_LONE_SELECTOR = re.compile(f"\ufe0f(?<![{_PICTURE}]\ufe0f)(?!\u20e3)")
_LONE_JOINER = re.compile(f"\u200d(?:(?<![{_PICTURE}\ufe0f]\u200d)|(?![{_PICTURE}]))")

# Most texts are this and nothing else, NFC by its alphabet: for them the slower looks around each letter are saved.
_ORDINARY = re.compile("[ -~\n\t\xa0-\xac\xae-\u024f\u2010-\u2027\u2030-\u203b]*")


def one_line(text: str) -> str:
    """Cleaned, newlines and tabs made spaces, runs of spaces made one, trimmed."""
    return normalize("NFC", " ".join(visible(text).split()))


def paragraphs(text: str) -> str:
    """Cleaned, newlines kept as \\n, tabs made spaces, the ends of lines and of the whole trimmed."""
    lines = visible(text).replace("\t", " ").split("\n")
    return normalize("NFC", "\n".join(line.rstrip() for line in lines).strip())


def visible(text: str) -> str:
    """Without what nobody can see, newlines of one kind; spaces and tabs as they are."""
    if _ORDINARY.fullmatch(text):
        return text
    text = _INVISIBLE.sub("", _NEWLINE.sub("\n", normalize("NFC", text)))
    return _LONE_JOINER.sub("", _LONE_SELECTOR.sub("", text))
