"""`theme_accuracy`, `situation_top2`, `theme_accuracy_ngrams`: what the guess is worth on the phrases that judge (phrases.tsv).

English, the packs' language. What Spanish lines are worth, of which the packs have fewer wordings, is said, not judged.
"""

from __future__ import annotations

from facilitator.themes.encoder import Encoder
from tests.benchmarks.figure import Figure
from tests.themes.measure import BOTH, LETTERS, Worth, known, phrases, worth

LEAST_THEME, LEAST_SITUATION = 0.82, 0.95


def theme_accuracy() -> list[Figure]:
    guesses, encoder = known(), Encoder()
    judging = [phrase for phrase in phrases() if phrase.half == "judge"]
    english = [phrase for phrase in judging if phrase.language == "en"]
    both = worth(english, BOTH, guesses, encoder)
    letters = worth(english, LETTERS, guesses, encoder)
    spanish = worth([phrase for phrase in judging if phrase.language == "es"], BOTH, guesses, encoder)
    encoder.close()
    return [
        _figure("theme_accuracy", both.theme, LEAST_THEME, _told(both) + f"; Spanish {spanish.theme:.2f}"),
        _figure("situation_top2", both.situation_top2, LEAST_SITUATION, f"Spanish {spanish.situation_top2:.2f}"),
        _figure("theme_accuracy_ngrams", letters.theme, 0, _told(letters)),
    ]


def _figure(name: str, value: float, least: float, note: str) -> Figure:
    return Figure(name, value, 0, least, is_ratio=False, note=note, is_least=True)


def _told(found: Worth) -> str:
    sure = f"{found.sure:.2f} sure, {found.sure_right:.2f} of these right"
    return f"{found.phrases} phrases, among three {found.among_three:.2f}; {sure}"
