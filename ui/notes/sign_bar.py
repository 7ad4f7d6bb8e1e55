"""The foot: sign, copy for the record system, save. Signing says first who signs and that the note then stays as it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.language import Explained
from facilitator.notes.owed import Step
from facilitator.notes.signature import Role
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.panel import Panel
from ui.parts.words import Tone, words
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ROOMY = 46  # em: keys are seen on the buttons, not only in their tool tips


class SignBar(Panel):
    sign_asked = Signal()  # before it is explained: what is typed is to be kept first
    sign_wanted = Signal(str)  # by whom
    countersign_asked = Signal()
    countersign_wanted = Signal(str)
    copy_wanted = Signal()
    save_wanted = Signal()
    elsewhere_wanted = Signal(bool)
    addendum_wanted = Signal()
    left = Signal()  # not yet
    resized = Signal()

    def __init__(self, owner: QWidget) -> None:
        """Its keys work wherever the focus is on `owner`, the page."""
        super().__init__("foot")
        named(self, "sign-bar")
        self._role = Role.AUTHOR
        self._usual = self._usual_row(owner)
        self._asking = self._question()
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._usual)
        column.addWidget(self._asking)
        self.show_usual()

    def show_step(self, step: Step | None, *, is_signed: bool, is_elsewhere: bool, kept: str) -> None:
        """What can be done now, the next thing in the accent. `kept` says what is kept, in a few words."""
        self._sign.setVisible(not is_signed and not is_elsewhere)
        self._second.setVisible(step is Step.COUNTERSIGN)
        self._addendum.setVisible(is_signed)
        self._elsewhere.setVisible(not is_signed)
        self._elsewhere.setChecked(is_elsewhere)
        self._copy.setVisible(not is_elsewhere)
        self._save.setVisible(not is_elsewhere)
        for button, its in ((self._sign_button, (Step.WRITE, Step.SIGN)), (self._second_button, (Step.COUNTERSIGN,))):
            _make_primary(button, step in its)
        _make_primary(self._copy_button, step is Step.PASTE)
        self._kept.setText(kept)

    def focus_next(self) -> None:
        """What is to be done now: Enter does it."""
        buttons = (self._sign_button, self._second_button, self._copy_button)
        if button := next((each for each in buttons if each.property("primary") and each.isVisible()), None):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_usual(self) -> None:
        self._show(self._usual)

    @property
    def is_asking(self) -> bool:
        return not self._asking.isHidden()

    def ask(self, role: Role, signer: str, remarks: int) -> None:
        """Who signs stands in the field: it is asked for once."""
        self._role = role
        is_author = role is Role.AUTHOR
        meaning = self.tr("Then the note stays as it is for good; what comes later goes under it as an addendum.")
        second = self.tr("A second signature stands under the first. It cannot be taken back.")
        self._meaning.setText(meaning if is_author else second)
        self._remarks.setText(self._count(remarks) if is_author else "")
        self._remarks.setVisible(bool(self._remarks.text()))
        self._signer.ask(self.tr("Who signs: name and credential") if is_author else self.tr("Who signs second"))
        self._signer.field.setText(signer)
        self._signer.field.setCursorPosition(0)
        self._signer.accept()
        self._show(self._asking)
        (self._sign_now if signer else self._signer.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, problem: Explained) -> None:
        self._signer.refuse(problem)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for button in (self._sign_button, self._second_button, self._copy_button):
            button.show_key(self.width() >= em(ROOMY))
        self.resized.emit()

    # its parts ---------------------------------------------------------------------

    def _show(self, part: QWidget) -> None:
        for each in (self._usual, self._asking):
            each.setVisible(each is part)
        for asking in (self._sign, self._second):
            asking.setEnabled(part is self._usual)

    def _usual_row(self, owner: QWidget) -> QWidget:
        self._elsewhere = keyed(owner, "elsewhere", checkable=True)
        self._elsewhere.triggered.connect(self.elsewhere_wanted)
        self._save = keyed(owner, "save-note", words=self.tr("Save as a file…"))
        self._save.triggered.connect(self.save_wanted)
        self._addendum = keyed(owner, "addendum", words=self.tr("Addendum"))
        self._addendum.triggered.connect(self.addendum_wanted)
        self._sign = keyed(owner, "sign-note", words=self.tr("Sign…"))
        self._sign.triggered.connect(self.sign_asked)
        self._second = keyed(owner, "countersign", words=self.tr("Sign second…"))
        self._second.triggered.connect(self.countersign_asked)
        self._copy = keyed(owner, "copy-note", words=self.tr("Copy for the record"))
        self._copy.triggered.connect(self.copy_wanted)
        self._sign_button, self._second_button = Button(self._sign), Button(self._second)
        self._copy_button = Button(self._copy)
        self._kept = named(words("", Tone.SMALL, wraps=True), "note-kept")
        usual = QWidget()
        row = spaced(QHBoxLayout(usual), SPACE.near)
        row.addWidget(self._kept, 1)
        doing = spaced(Flow(at_end=True), SPACE.snug)
        for chip in (self._elsewhere, self._save, self._addendum):
            doing.addWidget(Chip(chip, shows_key=False))
        for button in (self._sign_button, self._second_button, self._copy_button):
            doing.addWidget(button)
        row.addLayout(doing, 4)
        return usual

    def _question(self) -> QWidget:
        self._meaning = words("", wraps=True)
        self._remarks = named(words("", Tone.WARN, wraps=True), "sign-remarks")
        self._signer = AskedLine("signer", "", QLineEdit(), hint=self.tr("R. Alvarez, LCDC"))
        self._signer.entered.connect(self._do)
        leave = action(self, "leave-sign", self.tr("Not yet"))
        leave.triggered.connect(self.left)
        sign = action(self, "sign-now", self.tr("Sign it"))
        sign.triggered.connect(self._do)
        self._sign_now = Button(sign, primary=True)
        asking = QWidget()
        row = spaced(QHBoxLayout(asking), SPACE.apart)
        column = spaced(QVBoxLayout(), SPACE.hair)
        for shown in (self._meaning, self._remarks, self._signer):
            column.addWidget(shown)
        row.addLayout(column, 1)
        row.addWidget(Button(leave), 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._sign_now, 0, Qt.AlignmentFlag.AlignBottom)
        return asking

    def _do(self) -> None:
        (self.sign_wanted if self._role is Role.AUTHOR else self.countersign_wanted).emit(self._signer.field.text())

    def _count(self, remarks: int) -> str:
        if remarks == 0:
            return ""
        one, more = self.tr("One remark is still beside the note."), self.tr("{count} remarks are still beside the note.")
        return one if remarks == 1 else more.format(count=remarks)


def _make_primary(button: Button, is_primary: bool) -> None:
    if button.property("primary") != is_primary:
        button.setProperty("primary", is_primary)
        button.style().unpolish(button)
        button.style().polish(button)
