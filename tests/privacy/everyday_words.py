"""Makes `resources/wordlists/*.bloom` out of two libraries' dictionaries: `python -m tests.privacy.everyday_words`.

The program itself needs neither of them: read when it starts, their words would take a second and a hundred MiB.
"""

from __future__ import annotations

from collections.abc import Iterator

import simplemma.strategies.dictionaries.dictionary_factory as simplemma
from spellchecker import SpellChecker

from facilitator.privacy.everyday import CLOSELY, EverydayWords
from facilitator.privacy.name_context import key_of
from tests.privacy.labelled import WORDLISTS, listed

EVERYDAY, COMMON = WORDLISTS / "everyday.bloom", WORDLISTS / "common.bloom"
WRITTEN_OFTEN = {"en": 4000, "es": 3000}
OFTEN = {"en": 150, "es": 60}  # what pyspellchecker has less often is names for a good part


def everyday_words() -> Iterator[str]:
    """Each as it is looked up, names that are no words left out."""
    ambiguous = {key_of(name) for file in ("ambiguous-names.en.txt", "ambiguous-names.es.txt") for name in listed(file)}
    names = _names()
    for word in _words():
        key = key_of(word)
        if key.isalpha() and (key in ambiguous or key not in names):
            yield key


def _words() -> Iterator[str]:
    for language, often in OFTEN.items():
        forms = simplemma.DefaultDictionaryFactory().get_dictionary(language)
        yield from forms
        yield from forms.values()
        counted = SpellChecker(language=language).word_frequency
        yield from (word for word in counted if counted[word] >= often)


def common_words() -> Iterator[str]:
    """Those that people write often, and so mistype."""
    names = _names()
    for language, often in WRITTEN_OFTEN.items():
        counted = SpellChecker(language=language).word_frequency
        keys = (key_of(word) for word in counted if counted[word] >= often)
        yield from (key for key in keys if key.isalpha() and len(key) > 3 and key not in names)


def _names() -> set[str]:
    return {key_of(name) for file in ("first-names.en.txt", "first-names.es.txt", "last-names.txt") for name in listed(file)}


if __name__ == "__main__":
    EverydayWords.of(everyday_words()).write(EVERYDAY)
    EverydayWords.of(common_words(), CLOSELY).write(COMMON)
