"""The foot of the plan: what is not saved as a revision yet, and why it changes; or when it was looked at last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from facilitator.dates import short_day
from facilitator.language import Explained
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.said import said
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE


@dataclass(frozen=True)
class Standing:
    """`changes` is None without a draft; `revision` 0 before the first."""

    revision: int = 0
    saved_at: datetime | None = None
    looked_at: datetime | None = None
    changes: int | None = None


class SavingRow(QWidget):
    wanted = Signal(str)  # the reason
    reviewed = Signal()
    asked = Signal()  # what changed?

    def __init__(self) -> None:
        super().__init__()
        named(self, "plan-saving", self.tr("Revisions of the plan"))
        self._told = named(words("", Tone.QUIET, wraps=True), "plan-standing")
        self._show = action(self, "plan-changes", self.tr("Show what changed"))
        self._show.triggered.connect(self.asked)
        self._save = action(self, "save-plan", self.tr("Save"))
        self._save.triggered.connect(self.save)
        self._look = action(self, "plan-reviewed", self.tr("Looked at together, nothing to change"))
        self._look.triggered.connect(self.reviewed)
        self.reason = named(QLineEdit(), "plan-reason", self.tr("Why the plan changes"))
        self.reason.setPlaceholderText(self.tr("Why it changes, in a line that the client reads later"))
        self.reason.returnPressed.connect(self.save)
        self._problem = named(words("", Tone.WARN, wraps=True), "plan-reason-problem")
        self.reason.textEdited.connect(lambda _: self._problem.hide())
        self._problem.hide()
        column = spaced(QVBoxLayout(self), SPACE.snug)
        told = spaced(Flow(), SPACE.near)
        told.addWidget(self._told)
        told.addWidget(Chip(self._show))
        column.addLayout(told)
        column.addWidget(self.reason)
        column.addWidget(self._problem)
        does = spaced(Flow(), SPACE.snug)
        self._button = Button(self._save)
        does.addWidget(self._button)
        does.addWidget(Button(self._look))
        column.addLayout(does)

    def show_standing(self, standing: Standing) -> None:
        """What is typed as the reason stays while there is something to save."""
        has_draft = standing.changes is not None
        self._told.setWordWrap(False)
        self._told.setMinimumWidth(em(8))
        self._told.setText(self._sentence(standing))
        self._show.setText(self.tr("Show what changed") if has_draft else self.tr("Show revisions"))
        self._show.setVisible(standing.revision > 0)
        self._save.setText(self.tr("Save as revision {number}").format(number=standing.revision + 1))
        self._save.setVisible(has_draft)
        self.reason.setVisible(has_draft and standing.revision > 0)
        self._look.setVisible(not has_draft and standing.revision > 0)

    def save(self) -> None:
        self.wanted.emit(self.reason.text())

    def enter(self) -> None:
        """The reason where one is asked for, else the button that saves."""
        (self._button if self.reason.isHidden() else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: Explained) -> None:
        self._problem.setText(said(problem))
        self._problem.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def was_saved(self) -> None:
        self.reason.clear()
        self._problem.hide()

    def _sentence(self, standing: Standing) -> str:
        if standing.changes is not None and not standing.revision:
            return self.tr("Not saved as a revision yet; every line is kept.")
        if not standing.revision or standing.saved_at is None:
            return self.tr("Nothing is in the plan yet.")
        if standing.changes is None:
            return self._at_rest(standing, short_day(standing.saved_at.date()))
        if standing.changes == 0:
            return self.tr("Another order since revision {number}").format(number=standing.revision)
        if standing.changes == 1:
            return self.tr("1 change since revision {number}").format(number=standing.revision)
        return self.tr("{count} changes since revision {number}").format(count=standing.changes, number=standing.revision)

    def _at_rest(self, standing: Standing, saved: str) -> str:
        if standing.looked_at and standing.looked_at != standing.saved_at:
            looked = short_day(standing.looked_at.date())
            sentence = self.tr("Revision {number}, {saved} · looked at {looked}")
            return sentence.format(number=standing.revision, saved=saved, looked=looked)
        return self.tr("Revision {number}, {saved}").format(number=standing.revision, saved=saved)
