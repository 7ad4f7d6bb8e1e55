"""Words as they are given to paper: plain, or in runs of which some are bold or a blank to write on.

Never markup: nothing in a text is a tag, a link, a picture or a color, so words of people show exactly as typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

BLANK = "____"
_BLANK = re.compile(r"_{3,}")


@dataclass(frozen=True)
class Run:
    text: str
    is_bold: bool = False
    is_blank: bool = False


Text = str | tuple[Run, ...]


def with_blanks(text: str) -> Text:
    """____ in our own words becomes a line to write on. Not for words of people: those show as typed."""
    if BLANK not in text:
        return text
    around = _BLANK.split(text)
    runs = [Run(around[0])]
    for piece in around[1:]:
        runs += [Run(BLANK, is_blank=True), Run(piece)]
    return tuple(run for run in runs if run.text)
