"""The search of the page: its field, and what it finds, put together. Escape in either gives the page back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.keys import keyed
from ui.parts.into_view import bring_into_view
from ui.parts.search_field import SearchField
from ui.style.spacing import em
from ui.themes.finds_card import FindsCard
from ui.themes.line_finder import Finds, LineFinder

WIDE = 17  # em


class LineSearch(QObject):
    """The page puts `field` and `card` where they belong; while `in_use` the card stands for all else."""

    in_use = Signal(bool)
    theme_chosen = Signal(object)  # ThemeId

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        spoken = self.tr("Find a line of the board, in all groups and years")
        self.field = _Field("search-lines", spoken, self.tr("Search the board"))
        self.card = FindsCard()
        self.card.hide()
        self._owner = owner
        self._finder = LineFinder(desk, self)
        self._finder.found.connect(self._show)
        self.field.sought.connect(self._seek)
        self.field.stepped.connect(self.card.list.step)
        self.field.entered.connect(self._enter)
        self.card.theme_wanted.connect(self._go)
        self.begins = keyed(owner, "find-line")
        self.begins.triggered.connect(self.begin)

    def begin(self) -> None:
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        bring_into_view(self.field)

    def read_again(self) -> None:
        """Something was changed: a find may be in another theme now."""
        if self.field.is_in_use:
            self._finder.seek(self.field.text().strip())

    def leave(self) -> bool:
        """Whether anything was typed: then the page is back."""
        was_in_use = bool(self.field.text())
        self.field.clear()
        return was_in_use

    def put_away(self) -> None:
        self.field.clear()
        self._finder.put_away()

    def _seek(self, typed: str) -> None:
        self._finder.seek(typed.strip())
        if not typed.strip():
            self._put_back()

    def _show(self, finds: Finds) -> None:
        self.card.show_finds(finds)
        if not self.card.isVisibleTo(self._owner):
            self.card.show()
            self.in_use.emit(True)
            bring_into_view(self.field)

    def _enter(self) -> None:
        if self.card.isVisibleTo(self._owner):
            self.card.list.enter()

    def _go(self, theme: object) -> None:
        self.field.clear()
        self.theme_chosen.emit(theme)

    def _put_back(self) -> None:
        if self.card.isVisibleTo(self._owner):
            had_focus = self.card.list.hasFocus()
            self.card.hide()
            self.in_use.emit(False)
            if had_focus:
                self.begin()


class _Field(SearchField):
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        hint.setWidth(em(WIDE))
        return hint

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSizeHint())
