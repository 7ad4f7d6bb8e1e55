"""What a field may offer while one types, and which of it fits what is typed. No Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator.privacy.sameness import bare_words

MOST = 40  # that fit; the first few are seen, the others one scrolls to


@dataclass(frozen=True)
class Offer:
    """`note` says where it comes from: "theme", "what helps"."""

    text: str
    note: str = ""


def fitting(typed: str, offers: Sequence[Offer]) -> list[Offer]:
    """Those in which each typed word begins a word; first those that begin as typed. All, in their order, for nothing typed."""
    sought = bare_words(typed)
    if not sought:
        return [] if typed.strip() else list(offers[:MOST])
    found = [offer for offer in offers if _fits(sought, bare_words(offer.text))]
    return sorted(found, key=lambda offer: not bare_words(offer.text)[0].startswith(sought[0]))[:MOST]


def once(offers: Iterable[Offer], but: Iterable[str] = ()) -> list[Offer]:
    """Each text once, the first of its kind, and none that `but` has already."""
    left_out = {bare_words(text) for text in but}
    kept: dict[tuple[str, ...], Offer] = {}
    for offer in offers:
        if bare_words(offer.text) not in left_out:
            kept.setdefault(bare_words(offer.text), offer)
    return list(kept.values())


def _fits(sought: tuple[str, ...], words: tuple[str, ...]) -> bool:
    return all(any(word.startswith(part) for word in words) for part in sought)
