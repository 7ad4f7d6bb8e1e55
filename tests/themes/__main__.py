"""What the guess is worth: `python -m tests.themes [--half judge|tune]`. Nothing is ever tuned by what the judging half says."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence

from facilitator.themes.encoder import Encoder
from tests.themes.measure import BOTH, LETTERS, MEANING, Worth, known, phrases, worth

HEAD = f"{'':20} {'phrases':>7} {'theme':>6} {'among 3':>8} {'situation, first 2':>19} {'sure':>6} {'of these right':>15}"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.themes")
    parser.add_argument("--half", choices=["judge", "tune"], default="judge")
    half = parser.parse_args(arguments).half
    guesses, encoder = known(), Encoder()
    some = [phrase for phrase in phrases() if phrase.half == half]
    print(f"The half “{half}” of tests/themes/phrases.tsv, with the wordings of the packs.\n\n{HEAD}")
    told: dict[tuple[str, str], Worth] = {}
    for language in sorted({phrase.language for phrase in some}):
        for how in (LETTERS, MEANING, BOTH):
            found = worth([phrase for phrase in some if phrase.language == language], how, guesses, encoder)
            told[language, how] = found
            print(_row(f"{language} by {how}", found))
    encoder.close()
    for language in sorted({phrase.language for phrase in some}):
        _print_confusion(f"{language} by {BOTH}", told[language, BOTH].confused)


def _row(name: str, found: Worth) -> str:
    return (
        f"{name:20} {found.phrases:7} {found.theme:6.3f} {found.among_three:8.3f} {found.situation_top2:19.3f} "
        f"{found.sure:6.2f} {found.sure_right:15.3f}"
    )


def _print_confusion(name: str, confused: Counter[tuple[str, str]]) -> None:
    """A row for each theme, a column for what its phrases were taken for."""
    themes = list(dict.fromkeys(theme for theme, _ in confused))
    found = list(dict.fromkeys([*themes, *(theme for _, theme in confused)]))
    print(f"\n{name}: each row's phrases, and the themes they were put in (columns in the order of the rows)")
    print(f"{'':24}" + "".join(f"{number:3}" for number in range(1, len(found) + 1)))
    for number, theme in enumerate(found, 1):
        cells = (confused[theme, other] for other in found)
        print(f"{number:2} {theme:21.21}" + "".join(f"{cell or '·':>3}" for cell in cells))


if __name__ == "__main__":
    main()
