"""The chain of hashes under a signed note, written down so that an auditor can reckon it again without this program.

Each hash is the SHA-256, in hexadecimal, of the UTF-8 bytes of one JSON array without spaces between its parts, letters beyond
ASCII as they are: in Python `json.dumps(parts, ensure_ascii=False, separators=(",", ":"))`. Moments are whole seconds since 1970.

    of the note   ["facilitator note", 1, note, session, client, format, body, minutes_present, number_present, changed_at,
                   is_elsewhere, text, individual]      the row of progress_note, then that of signed_note
    of a link     ["facilitator signature", 1, before, role, by, at]
                  ["facilitator addendum", 1, before, id, text, by, at]

`before` is the hash of what was there last: that of the note for the author's signature, then that of each signature or addendum
for the next one, as they were made. So the hashes alone tell the order.

What this shows: a change of any byte of text, signer, moment or order, and whatever was put in or taken out before the last link.
What it cannot show: that the last links were taken off, or that somebody with the practice's key reckoned every hash anew. The
database itself refuses both (storage/written_once.py), which holds against slips; against a forger only a copy elsewhere helps,
as the record system's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

VERSION = 1

ThingT = TypeVar("ThingT")


@dataclass(frozen=True)
class Link(Generic[ThingT]):
    thing: ThingT
    what: str  # "signature" or "addendum"
    parts: tuple[str | int, ...]
    digest: str

    def follows(self, before: str) -> bool:
        return self.digest == digest_of(self.what, before, *self.parts)


def digest_of(what: str, *parts: str | int | bool) -> str:
    encoded = json.dumps([f"facilitator {what}", VERSION, *parts], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(encoded.encode("utf-8", "surrogatepass")).hexdigest()


def chained(first: str, links: Sequence[Link[ThingT]]) -> list[Link[ThingT]]:
    """Those that follow one another from the hash `first` on, in their order; fewer than `links` when the chain is broken."""
    found: list[Link[ThingT]] = []
    before = first
    while following := next((link for link in links if link not in found and link.follows(before)), None):
        found.append(following)
        before = following.digest
    return found
