"""The numbers of the shades in words and cells, with the rule that stands under each table."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from facilitator.themes.review import RECURRING_FROM
from facilitator.themes.shades import ByMonth, Part, Signs
from facilitator.vocabulary import SignKind, Stage
from facilitator.workspace.workspace import Workspace
from ui.spoken import situation_words, stage_words
from ui.themes.asked import Asked
from ui.themes.period_words import month_words
from ui.themes.shaded import Cell, Row, Shaded

K = TypeVar("K")


class What(StrEnum):
    SITUATIONS = "situations"
    SIGNS = "signs"
    HELPS = "helps"


SIGNS = {SignKind.FEELING: "Feeling", SignKind.THOUGHT: "Thought", SignKind.BODY: "Body"}
RULES = {
    What.SITUATIONS: "Of the lines of each month. Several situations may fit one line.",
    What.HELPS: "How many coping ideas were said in each month, by the theme they belong to; the {most} said most.",
    What.SIGNS: "How many warning signs the period has, by what their words are like: neither an order nor a score.",
}
BY_MONTH = (
    "What came up in fewer than {least} sessions is left out. A month with a single session counts with the month beside it."
)
DASH = "A dash: fewer than {least} sessions, or none."
MOST = 10  # rows
NOTHING = Cell("–", spoken="too few to show", is_quiet=True)
NO_SESSION = Cell("", spoken="no session, or counted with another month", is_quiet=True)


def shaded(ws: Workspace, what: What, asked: Asked) -> Shaded:
    """Read, on whatever thread."""
    today = ws.now().date()
    match what:
        case What.SITUATIONS:
            return _by_month(ws.shades.situations(asked.period, today, asked.group), situation_words, in_percent=True)
        case What.HELPS:
            return _by_month(ws.shades.helps(asked.period, today, asked.group), lambda theme: theme[1])
        case What.SIGNS:
            return _signs(ws.shades.signs(asked.period, asked.group))


def rule(what: What) -> str:
    care = DASH if what is What.SIGNS else BY_MONTH
    return f"{_tr(RULES[what]).format(most=MOST)} {_tr(care).format(least=RECURRING_FROM)}"


def _by_month(told: ByMonth[K], name: Callable[[K], str], *, in_percent: bool = False) -> Shaded:
    shown = told.rows[:MOST]
    deepest = max((_number(part, in_percent) for _, parts in shown for part in parts if part), default=0)
    rows = tuple(Row(name(key), tuple(_cell(part, deepest, NO_SESSION, in_percent) for part in parts)) for key, parts in shown)
    return Shaded(tuple(month_words(month) for month in told.months), rows)


def _signs(told: Signs) -> Shaded:
    """What nobody could tell has a row or a column of its own only where there is such a sign, and no shade."""
    shown = {key: part for key, part in told.parts.items() if part}
    deepest = max((part.lines for (stage, kind), part in shown.items() if stage and kind), default=0)
    stages = [stage for stage in (*Stage, None) if any(of == stage for of, _ in shown)]
    kinds = [kind for kind in (*SignKind, None) if any(of == kind for _, of in shown)]
    columns = tuple(_tr(SIGNS[kind]) if kind else _tr("Other") for kind in kinds)
    return Shaded(
        columns,
        tuple(
            Row(
                stage_words(stage) if stage else _tr("No stage"),
                tuple(_cell(told.parts.get((stage, kind)), deepest if stage and kind else 0, NOTHING) for kind in kinds),
            )
            for stage in stages
        ),
    )


def _cell(part: Part | None, deepest: int, without: Cell, in_percent: bool = False) -> Cell:
    """`deepest`: the number that has the darkest shade; with 0 there is none."""
    if part is None:
        return Cell(without.text, spoken=_tr(without.spoken), is_quiet=True)
    spoken = _tr("{lines} of {of} lines").format(lines=part.lines, of=part.of)
    number = _number(part, in_percent)
    text = _tr("{number}%").format(number=number) if in_percent else str(number)
    return Cell(text, number / deepest if deepest else 0.0, spoken, is_quiet=not part.lines)


def _number(part: Part, in_percent: bool) -> int:
    """What stands in the cell. Shades go by it: alike numbers look alike."""
    return round(100 * part.share) if in_percent else part.lines


def _tr(sentence: str) -> str:
    return QCoreApplication.translate("Shades", sentence)
