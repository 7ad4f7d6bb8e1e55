"""The recovery code: shown large, put on paper, and then asked back from that paper."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from facilitator.storage.keys import same_recovery_code
from ui.keeping.code_paper import A_ROW, Papers
from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class RecoveryCode(QWidget):
    """Two steps: shown, then typed while it is hidden. `confirmed` when what was typed is the code, in whatever spelling."""

    confirmed = Signal()
    left = Signal()  # back, before it was confirmed

    def __init__(self, code: str, papers: Papers) -> None:
        super().__init__()
        named(self, "recovery-code")
        self._code, self._papers = code, papers
        self._show_step, self._ask_step = self._shown(), self._asked()
        self._ask_step.hide()
        column = spaced(QVBoxLayout(self))
        column.addWidget(self._show_step)
        column.addWidget(self._ask_step)

    @property
    def is_asking(self) -> bool:
        return self._show_step.isHidden()

    def show_code(self) -> None:
        self._go(asking=False)

    def go_back(self) -> None:
        """From typing to looking again; from there out."""
        if self.is_asking:
            self.show_code()
        else:
            self.left.emit()

    def _shown(self) -> QWidget:
        step = QWidget()
        column = spaced(QVBoxLayout(step), SPACE.near)
        column.addWidget(words(self.tr("Your recovery code"), Tone.TITLE, wraps=True))
        column.addWidget(
            words(
                self.tr(
                    "It opens your practice if you ever forget the passphrase. Without either of the two, nobody can open it."
                ),
                wraps=True,
            )
        )
        column.addWidget(self._groups())
        self._paper_says = named(words("", Tone.SMALL, wraps=True), "paper-says")
        self._paper_says.hide()
        column.addLayout(self._paper_row())
        column.addWidget(self._paper_says)
        have_it = action(step, "have-code", self.tr("I have it on paper"))
        have_it.triggered.connect(lambda: self._go(asking=True))
        column.addLayout(_foot(Button(have_it, primary=True), self._back(step, "leave-code", self.tr("Back"))))
        return step

    def _groups(self) -> Card:
        card = named(Card(tone="advice"), "code", self.tr("Recovery code: {code}").format(code=self._code.replace("-", ", ")))
        table = spaced(QGridLayout(), SPACE.near)
        for number, group in enumerate(self._code.split("-")):
            table.addWidget(words(group, Tone.DISPLAY), number // A_ROW, number % A_ROW)
        card.body.addLayout(table)
        return card

    def _paper_row(self) -> Flow:
        row = spaced(Flow(), SPACE.snug)
        to_printer = action(self, "print-code", self.tr("Print it"))
        to_printer.triggered.connect(lambda: self._say_how_it_went(self._papers.to_printer(self, self._code)))
        to_file = action(self, "save-code", self.tr("Save as PDF…"))
        to_file.triggered.connect(lambda: self._say_how_it_went(self._papers.to_file(self, self._code)))
        row.addWidget(Button(to_printer))
        row.addWidget(Button(to_file))
        row.addWidget(words(self.tr("or write it down by hand"), Tone.QUIET))
        return row

    def _asked(self) -> QWidget:
        step = QWidget()
        column = spaced(QVBoxLayout(step), SPACE.near)
        column.addWidget(words(self.tr("Type it from your paper"), Tone.TITLE, wraps=True))
        column.addWidget(
            words(self.tr("So you know that the paper can be read. Dashes, spaces and capitals do not matter."), wraps=True)
        )
        self._line = named(QLineEdit(), "code-again", self.tr("Recovery code from your paper"))
        self._line.setMaxLength(100)
        self._line.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self._line.returnPressed.connect(self._check)
        self._problem = named(words("", Tone.WARN, wraps=True), "code-problem")
        self._problem.hide()
        self._line.textEdited.connect(self._problem.hide)
        column.addWidget(self._line)
        column.addWidget(self._problem)
        check = action(step, "check-code", self.tr("Check it"))
        check.triggered.connect(self._check)
        column.addLayout(_foot(Button(check, primary=True), self._back(step, "show-code", self.tr("Show it again"))))
        return step

    def _back(self, step: QWidget, name: str, text: str) -> Button:
        back = action(step, name, text)
        back.triggered.connect(self.go_back)
        return Button(back)

    def _check(self) -> None:
        if same_recovery_code(self._line.text(), self._code):
            self.confirmed.emit()
            return
        self._problem.setText(self.tr("This is not the code. Compare each group of four with your paper, or show it again."))
        self._problem.show()
        self._line.setFocus()

    def _go(self, *, asking: bool) -> None:
        self._show_step.setVisible(not asking)
        self._ask_step.setVisible(asking)
        first = self._line if asking else self.findChild(Button, "have-code")
        if first:
            first.setFocus()

    def _say_how_it_went(self, sentence: str) -> None:
        self._paper_says.setText(sentence)
        self._paper_says.setVisible(bool(sentence))


def _foot(first: Button, second: Button) -> QHBoxLayout:
    row = spaced(QHBoxLayout(), SPACE.snug)
    row.addWidget(first, 0, Qt.AlignmentFlag.AlignLeading)
    row.addWidget(second, 0, Qt.AlignmentFlag.AlignLeading)
    row.addStretch()
    return row
