"""The rows of the table of recurring themes: sorted by any column, the rarer ones together always last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from facilitator.themes.guess import ThemeId
from facilitator.themes.review import Recurring, Review
from ui.spoken import situation_words
from ui.themes.course_words import WORDS, course_words, months_in_words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ROLE = Qt.ItemDataRole
RECURRING = ROLE.UserRole
DESCENDING = Qt.SortOrder.DescendingOrder


class Shown(IntEnum):
    THEME = 0
    SITUATION = 1
    SESSIONS = 2
    VOICES = 3
    BY_MONTH = 4
    COURSE = 5


def latest_share(theme: Recurring) -> float:
    """In how much of the sessions of the last month that had one it came up."""
    return next((came / held for _, came, held in reversed(theme.by_month) if held), 0.0)


SORTED_BY: dict[Shown, Callable[[Recurring], Any]] = {
    Shown.THEME: lambda theme: theme.name.casefold(),
    Shown.SITUATION: lambda theme: situation_words(theme.situation) if theme.situation else "",
    Shown.SESSIONS: lambda theme: (theme.sessions, theme.voices),
    Shown.VOICES: lambda theme: (theme.voices, theme.sessions),
    Shown.BY_MONTH: latest_share,
    Shown.COURSE: lambda theme: list(WORDS).index(theme.course),
}


class RecurringModel(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._review: Review | None = None
        self._rows: list[Recurring] = []
        self.sorted_by, self.order = Shown.SESSIONS, DESCENDING
        self._titles = {
            Shown.THEME: self.tr("Theme"),
            Shown.SITUATION: self.tr("Situation"),
            Shown.SESSIONS: self.tr("Sessions"),
            Shown.VOICES: self.tr("Voices"),
            Shown.BY_MONTH: self.tr("By month"),
            Shown.COURSE: self.tr("Course"),
        }
        self._meanings = {
            Shown.SESSIONS: self.tr("In how many sessions of this period it came up"),
            Shown.VOICES: self.tr("Hands that were counted for its lines: hands, not people"),
            Shown.BY_MONTH: self.tr("In how much of each month’s sessions it came up, for six months at least"),
            Shown.COURSE: self.tr("Said where more than chance stands behind it. Steady: no change stands out"),
        }

    def show_review(self, review: Review) -> None:
        self.beginResetModel()
        self._review = review
        self._rows = self._sorted(review.recurring)
        self.endResetModel()

    def theme_at(self, row: int) -> ThemeId | None:
        return self._rows[row].theme if 0 <= row < len(self._rows) else None

    def row_of(self, theme: ThemeId | None) -> int:
        """-1 where it is none of them."""
        return next((row for row, each in enumerate(self._rows) if each.theme == theme), -1)

    @property
    def rare(self) -> int:
        return self._review.rare if self._review else 0

    def title(self, shown: Shown) -> str:
        return self._titles[shown]

    # what Qt asks ---------------------------------------------------------------------

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sorted_by, self.order = Shown(column), order
        if self._review:
            self.show_review(self._review)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows) + bool(self.rare)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Shown)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = ROLE.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == ROLE.TextAlignmentRole and Shown(section) in (Shown.SESSIONS, Shown.VOICES):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == ROLE.ToolTipRole:
            return self._meanings.get(Shown(section))
        return self._titles[Shown(section)] if role == ROLE.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The rarer ones can be come to and heard, not chosen."""
        is_theme = index.row() < len(self._rows)
        return Qt.ItemFlag.ItemIsEnabled | (Qt.ItemFlag.ItemIsSelectable if is_theme else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = ROLE.DisplayRole) -> Any:
        shown = Shown(index.column())
        theme = self._rows[index.row()] if index.row() < len(self._rows) else None
        match role:
            case ROLE.DisplayRole:
                return self._text(theme, shown)
            case ROLE.AccessibleTextRole | ROLE.ToolTipRole:
                return self._spoken(theme, shown)
            case ROLE.FontRole if shown is Shown.THEME and theme:
                font = QFont(QGuiApplication.font())
                font.setBold(True)
                return font
            case ROLE.ForegroundRole if theme is None:
                return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
            case ROLE.TextAlignmentRole if shown in (Shown.SESSIONS, Shown.VOICES):
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ if role == RECURRING:
                return theme
        return None

    # words ----------------------------------------------------------------------------

    def _text(self, theme: Recurring | None, shown: Shown) -> str:
        if theme is None:
            return self._rare_text(shown)
        match shown:
            case Shown.THEME:
                return theme.name
            case Shown.SITUATION:
                return situation_words(theme.situation) if theme.situation else ""
            case Shown.SESSIONS:
                return str(theme.sessions)
            case Shown.VOICES:
                return str(theme.voices)
            case Shown.COURSE:
                return course_words(theme.course)
            case Shown.BY_MONTH:
                return ""  # the line is drawn

    def _rare_text(self, shown: Shown) -> str:
        assert self._review
        match shown:
            case Shown.THEME if self._review.rare == 1:
                return self.tr("1 rarer theme")
            case Shown.THEME:
                return self.tr("{count} rarer themes").format(count=self._review.rare)
            case Shown.VOICES:
                return str(self._review.rare_voices)
        return ""  # their sessions added up would be more than there were

    def _spoken(self, theme: Recurring | None, shown: Shown) -> str:
        """Each cell says enough to be heard alone."""
        text = self._text(theme, shown)
        if theme and shown is Shown.BY_MONTH:
            return self.tr("Sessions it came up in: {months}").format(months=months_in_words(theme.by_month))
        if text and shown in (Shown.SESSIONS, Shown.VOICES):
            return f"{self._titles[shown]}: {text}"
        return text

    def _sorted(self, themes: Sequence[Recurring]) -> list[Recurring]:
        """What is alike stays in the order of the review: most sessions first."""
        return sorted(themes, key=SORTED_BY[self.sorted_by], reverse=self.order == DESCENDING)
