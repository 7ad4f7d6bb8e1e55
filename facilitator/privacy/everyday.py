"""Which words are everyday ones, English or Spanish: what is none may be a name, and stands in no list of names either."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from math import ceil, log
from pathlib import Path

BITS_A_PLACE = 1 / log(2)
ROUGHLY = 9  # places a word: about one word in five hundred that is none passes for one
CLOSELY = 17  # one in a hundred thousand: for those that are asked for hundreds of words that are near to one


class EverydayWords:
    """A Bloom filter of words as `key_of` has them: some 900,000 in 1.4 MiB, where their letters would take a hundred.

    It never takes an everyday word for something else; a name passes for an everyday word about once in five hundred times.
    Without bits every word is an everyday one.
    """

    def __init__(self, bits: bytes, places: int = ROUGHLY) -> None:
        self._bits = bits
        self._places = places

    def __contains__(self, key: object) -> bool:
        return all(self._bits[place >> 3] & 1 << (place & 7) for place in _places(str(key), len(self._bits), self._places))

    @classmethod
    def read(cls, file: Path, places: int = ROUGHLY) -> EverydayWords:
        """A file that is missing has no bits. `places` as it was made with."""
        return cls(file.read_bytes() if file.exists() else b"", places)

    @classmethod
    def of(cls, keys: Iterable[str], places: int = ROUGHLY) -> EverydayWords:
        known = set(keys)
        bits = bytearray(ceil(len(known) * places * BITS_A_PLACE / 8))
        for key in known:
            for place in _places(key, len(bits), places):
                bits[place >> 3] |= 1 << (place & 7)
        return cls(bytes(bits), places)

    def write(self, file: Path) -> None:
        file.write_bytes(self._bits)


ALL_WORDS, NO_WORDS = EverydayWords(b""), EverydayWords(b"\0")


def _places(key: str, size: int, places: int) -> Iterator[int]:
    if not size:
        return
    found = blake2b(key.encode("utf-8"), digest_size=16).digest()
    first, step = int.from_bytes(found[:8], "little"), int.from_bytes(found[8:], "little") | 1
    for turn in range(places):
        yield (first + turn * step) % (size * 8)
