"""Names and code names of other clients in what is written about one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facilitator.privacy import name_words as words
from facilitator.privacy.name import Names
from facilitator.privacy.name_context import Spot, key_of, tokens

_PART = re.compile(r"[^\W\d_][\w’'ʼ]*")


def names_in(text: str, names: Sequence[str]) -> Iterator[str]:
    """As they stand in the text.

    One word is taken for a code name: it needs its capital ("Maple", not "maple"), or words around it that make it somebody's
    ("my friend maple"). Of a name of several words each part counts, in any case; one that is an ordinary word too ("Rose")
    needs the same as a code name. "Will call on Friday." is nobody.
    """
    found = tokens(text)
    written = {token.key for token in found}
    parts = {key for name in names for part in _PART.findall(name) if (key := key_of(part)) in written}
    if not parts:  # of thousands of clients hardly one is named, and telling names from words takes its time
        return
    near = [name for name in names if parts & {key_of(part) for part in _PART.findall(name)}]
    known = Names([name for name in near if " " in name], [name for name in near if " " not in name], (), ())
    for find in known.of(text):
        inside = [place for place, token in enumerate(found) if find.start <= token.start < find.end]
        if any(found[place].key in parts and not _is_a_verb(Spot(found, place)) for place in inside):
            yield text[find.start : find.end]


def _is_a_verb(spot: Spot) -> bool:
    """Chart notes begin with it: "Will practice …"."""
    token = spot.token
    return token.begins and token.key in words.MODALS and spot.key(1) not in words.SAYS
