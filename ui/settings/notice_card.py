"""The notice that goes with copies the program gives away: its text, and when somebody last held it against the law."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal

from facilitator.dates import full_day
from facilitator.handouts.notice_words import BUILT_IN
from ui.parts.action import action
from ui.parts.asked_text import AskedText
from ui.parts.button import Button
from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class NoticeCard(Card):
    checked = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("Notice on redisclosure"))
        spaced(self.body, SPACE.snug)
        about = self.tr("Printed with every copy that the program gives to somebody. The client’s own copy never carries it.")
        self.body.addWidget(words(about, Tone.QUIET, wraps=True))
        self.text = AskedText("notice", self.tr("Your own text"), hint=self.tr("Empty: the text below is printed."))
        self.body.addWidget(self.text)
        self._printed = named(words("", wraps=True), "notice-printed")
        self.body.addWidget(self._printed)
        self._says = named(words("", Tone.QUIET, wraps=True), "notice-checked")
        self.body.addWidget(self._says)
        check = action(self, "check-notice", self.tr("Checked today"))
        check.triggered.connect(self.checked)
        self.body.addWidget(Button(check), 0, Qt.AlignmentFlag.AlignLeading)

    def show_notice(self, text: str, checked_on: date | None) -> None:
        """Without a text of the program's own the built-in one."""
        if not self.text.field.hasFocus():
            self.text.put(text)
        self._printed.setText(f"“{BUILT_IN}”")
        self._printed.setVisible(not text)
        self._says.setText(
            self.tr("Checked against the rules in force on {day}.").format(day=full_day(checked_on))
            if checked_on
            else self.tr("Nobody has checked it against the rules in force yet (42 CFR 2.32, and your state).")
        )
