"""Where a word stands that puts a person down, and what stands there instead, with the article that fits."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OWN_LANGUAGE = r"“[^”]*”|\"[^\"]*\"|«[^»]*»"
_ARTICLE = re.compile(r"\b([Aa])n?(\s+)$")
_VOWELS = "aeiou"


@dataclass(frozen=True)
class Rewording:
    """From a letter until before another."""

    start: int
    end: int
    instead: str


def rewording(text: str, says: str, instead: str) -> Rewording | None:
    """None where the word is no longer there. Between quotation marks the client speaks: there it stays.

    "an addict" becomes "a person with a substance use disorder", not "an person".
    """
    for match in re.finditer(rf"{_OWN_LANGUAGE}|(?P<word>(?<!\w){re.escape(says)}(?!\w))", text):
        if match["word"] is not None:
            start, end = match.span("word")
            article = _ARTICLE.search(text[:start])
            if article is None:
                return Rewording(start, end, instead)
            fitting = f"{article[1]}{'n' if instead[0].lower() in _VOWELS else ''}{article[2]}"
            return Rewording(article.start(), end, fitting + instead)
    return None
