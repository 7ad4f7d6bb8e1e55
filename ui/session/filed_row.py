"""What a line looks like: situations and theme, each changed with one key. Of the line being typed, or of the chosen one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from facilitator.themes.guess import ThemeId
from facilitator.vocabulary import Situation
from ui.keys import keyed
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.session.target import OFFERED, Target
from ui.spoken import situation_words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ThemeName = Callable[[ThemeId], str]
KEY_WIDTH = 3.0  # em of the picture of a key such as Alt+4


class FiledRow(QWidget):
    """It keeps its height when there is nothing to say, so that nothing jumps while one types."""

    situation_toggled = Signal(object)
    theme_wanted = Signal()

    def __init__(self, theme_name: ThemeName) -> None:
        super().__init__()
        named(self, "filed-row")
        self._theme_name = theme_name
        self._target: Target | None = None
        self._is_fitting = False
        self._shown = QWidget(self)
        self._hint = words(self.tr("Enter puts it on the board. Say the kind of thing, not who or where."), Tone.QUIET)
        self._lead, self._theme_lead = words("", Tone.QUIET), words(self.tr("theme"), Tone.QUIET)
        self._situations = [self._situation(number) for number in range(OFFERED)]
        self._all = keyed(self, "situations", words=self.tr("All…"))
        self._all.triggered.connect(self._open_all)
        self._theme = keyed(self, "next-theme")
        self._theme.triggered.connect(self.theme_wanted)
        self._chips = [*(chip for chip, _ in self._situations), Chip(self._all), Chip(self._theme)]
        self._flow = spaced(Flow(self._shown), SPACE.snug)
        for each in (self._lead, *self._chips[:-1], self._theme_lead, self._chips[-1]):
            self._flow.addWidget(each)
        whole = spaced(QHBoxLayout(self))
        whole.addWidget(self._shown)
        whole.addWidget(self._hint)
        self._show(None)

    def show_target(self, target: Target | None) -> None:
        if target != self._target:
            self._show(target)

    def _show(self, target: Target | None) -> None:
        self._target = target
        self._shown.setVisible(target is not None)
        self._hint.setVisible(target is None)
        for each in (self._all, self._theme, *(shown for _, shown in self._situations)):
            each.setEnabled(target is not None)
        self.setMinimumHeight(em(2))
        if target is None:
            return
        self._lead.setText(self.tr("Looks like") if target.line is None else self.tr("On the board"))
        for number, (chip, shown) in enumerate(self._situations):
            is_there = number < len(target.offered)
            chip.setVisible(is_there)
            shown.setEnabled(is_there)
            if is_there:
                shown.setText(situation_words(target.offered[number]).replace("&", "&&"))
                shown.setChecked(target.offered[number] in target.situations)
        theme = self._theme_name(target.theme) if target.theme else self.tr("not yet grouped")
        self._theme.setText(theme.replace("&", "&&"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def _fit(self) -> None:
        """On one line, if need be without the pictures of the keys, and without the small words."""
        if self._is_fitting or self._target is None:
            return
        chips = [chip for chip in self._chips if not chip.isHidden()]
        leads = (self._lead, self._theme_lead)
        keys = sum(em(KEY_WIDTH) for _ in chips)
        bare = sum(chip.sizeHint().width() - chip.key_width + self._flow.spacing() for chip in chips)
        small = sum(lead.sizeHint().width() + self._flow.spacing() for lead in leads)
        self._is_fitting = True  # what is shown or hidden now asks for another layout, and that for another fit
        for chip in self._chips:
            chip.show_key(bare + small + keys <= self.width())
        for lead in leads:
            lead.setVisible(bare + small <= self.width())
        self._is_fitting = False
        self._flow.invalidate()
        self.updateGeometry()

    def _situation(self, number: int) -> tuple[Chip, QAction]:
        shown = keyed(self, f"situation-{number + 1}", checkable=True)
        shown.triggered.connect(lambda: self._toggle(number))
        return Chip(shown), shown

    def _toggle(self, number: int) -> None:
        if self._target and number < len(self._target.offered):
            self.situation_toggled.emit(self._target.offered[number])

    def _open_all(self) -> None:
        """All eight, each with a digit: Alt+S, 3 is two keys."""
        if self._target is None:
            return
        menu = named(QMenu(self), "all-situations", self.tr("All eight situations"))
        for number, situation in enumerate(Situation, 1):
            entry = menu.addAction(f"&{number}  {situation_words(situation).replace('&', '&&')}")
            entry.setObjectName(situation.value)
            entry.setCheckable(True)
            entry.setChecked(situation in self._target.situations)
            entry.triggered.connect(lambda _=False, situation=situation: self.situation_toggled.emit(situation))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._chips[OFFERED].mapToGlobal(QPoint(0, -menu.sizeHint().height())))
