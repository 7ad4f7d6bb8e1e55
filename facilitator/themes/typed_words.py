"""What is typed into the search, as the index of words asks for it. Nothing typed is ever read as the index's own language.

The words are those that the index's own tokenizer sees (unicode61: folded, without diacritics), so that neither a quote nor an
emoji, nor a letter of a script that Python splits in another way, can make an error or a search that finds nothing.
"""

from __future__ import annotations

from contextlib import closing
from string import ascii_lowercase, digits

from facilitator.storage.connection import in_memory

TOKENIZE = "unicode61 remove_diacritics 2"
LONGEST, MOST_WORDS = 300, 12

GOES_ON = f"{ascii_lowercase}{digits}æðøþßđħıł"
"""What can come second in a word, of Latin letters without their marks."""


def words_of(typed: str) -> list[str]:
    """Folded, each once, in the order typed. What is beyond twelve is not looked for."""
    told = typed[:LONGEST].encode("utf-8", "ignore").decode()
    with closing(in_memory()) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE typed USING fts5(word, content='', tokenize='{TOKENIZE}')")
        memory.execute("CREATE VIRTUAL TABLE word USING fts5vocab(typed, instance)")
        memory.execute("INSERT INTO typed (rowid, word) VALUES (1, ?)", (told,))
        found = [term for (term,) in memory.execute("SELECT term FROM word ORDER BY offset")]
    return list(dict.fromkeys(found))[:MOST_WORDS]


def asked_of_index(words: list[str]) -> str:
    """Every word or its beginning, in the language of FTS5."""
    return " AND ".join(_beginning(word) for word in words)


def _beginning(word: str) -> str:
    """The index has the lines of each two and three letters; of one letter it would gather those of every word first.

    So one Latin letter is asked for as itself or with each letter after it: 1 ms instead of 130 among half a million lines.
    """
    if word in ascii_lowercase or word in digits:
        return f"({' OR '.join([_quoted(word), *(f'{_quoted(word + after)} *' for after in GOES_ON)])})"
    return f"{_quoted(word)} *"


def _quoted(word: str) -> str:
    return f'"{word}"'
