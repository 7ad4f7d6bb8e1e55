"""Every file of a practice, decrypted, searched for words that were deleted (TRUST section 8, L3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

from tests.privacy.pages import logged, pages
from tests.vaults import VAULT_KEY

SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]
LENGTH = 8
SHAPE = re.compile(rb"(?=((?:[bdfgklmnprstvz][aeiou]){%d}))" % LENGTH)


class MadeUp:
    """Words that stand nowhere else, each once; `said` holds those that were given away."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.said: set[str] = set()

    def word(self, _: str = "") -> str:
        while (word := "".join(self._rng.choices(SYLLABLES, k=LENGTH))) in self.said:
            pass
        self.said.add(word)
        return word


def found(words: set[str], *folders: Path, key: bytes = VAULT_KEY) -> set[str]:
    """Those that stand in any byte of any file, in the clear or under the key of the vault."""
    return {word for folder in folders for bytes_ in _everything(folder, key) for word in _made_up_in(bytes_)} & words


def _made_up_in(bytes_: bytes) -> Iterator[str]:
    """At every letter: two may stand side by side."""
    return (match[1].decode() for match in SHAPE.finditer(bytes_))


def _everything(folder: Path, key: bytes) -> Iterator[bytes]:
    for file in folder.rglob("*") if folder.is_dir() else (folder,):
        if not file.is_file():
            continue
        yield file.read_bytes()
        if file.name == "vault.db":
            yield from pages(file, key)
        elif file.name == "vault.db-wal":
            yield from logged(file, key)
