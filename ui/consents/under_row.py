"""Under which consent the program may give a copy: found by the name of who gets it, or chosen; or that there is none."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.care.consent import Consent, ConsentId, in_force_for
from ui.parts.action import action
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE


class UnderRow(QWidget):
    """Only consents in force can be chosen. Another name is another question: what was chosen for the one before is let go."""

    asked = Signal()  # for a consent

    def __init__(self) -> None:
        super().__init__()
        named(self, "under-row")
        self._in_force: list[Consent] = []
        self._today = date.min
        self._who = ""
        self._chosen: ConsentId | None = None
        self._acts: dict[ConsentId, tuple[QAction, Chip]] = {}
        self._under = named(words("", Tone.QUIET, wraps=True), "give-under")
        self._none = named(words("", Tone.WARN, wraps=True), "give-no-consent")
        self._which = words(self.tr("Or it falls under a consent for:"), Tone.QUIET, wraps=True)
        self._ask = action(self, "ask-for-this", self.tr("Ask for a consent…"))
        self._ask.triggered.connect(self.asked)
        self._flow = spaced(Flow(), SPACE.snug)
        asks = spaced(Flow(), SPACE.snug)
        asks.addWidget(Chip(self._ask))
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addWidget(self._none)
        column.addLayout(asks)
        column.addWidget(self._which)
        column.addLayout(self._flow)
        column.addWidget(self._under)

    @property
    def consent(self) -> Consent | None:
        chosen = next((each for each in self._in_force if each.id == self._chosen), None)
        return in_force_for(self._in_force, self._who, self._today) or chosen

    def show_consents(self, consents: Sequence[Consent], today: date) -> None:
        self._in_force, self._today = [each for each in consents if each.is_in_force(today)], today
        for consent in self._in_force:
            if consent.id not in self._acts:
                made = action(self, f"under-{len(self._acts)}", "", checkable=True)
                made.triggered.connect(partial(self.choose, consent.id))
                chip = Chip(made)
                self._acts[consent.id] = made, chip
                self._flow.addWidget(chip)
                chip.show()
            self._acts[consent.id][0].setText(consent.recipient.replace("&", "&&"))
        self._show()

    def show_who(self, who: str) -> None:
        if who.strip() != self._who:
            self._who, self._chosen = who.strip(), None
        self._show()

    def choose(self, consent: ConsentId | None, _: bool = False) -> None:
        self._chosen = consent
        self._show()

    def _show(self) -> None:
        """Said while one types, long before anything is entered."""
        consent, by_name = self.consent, in_force_for(self._in_force, self._who, self._today)
        self._under.setText(self._allowed(consent, is_named=by_name is not None) if consent else "")
        self._under.setVisible(consent is not None)
        none = self.tr("No consent in force names “{who}”. Ask for one first, or let the client give the copy.")
        self._none.setText(none.format(who=self._who))
        self._none.setVisible(consent is None and bool(self._who))
        self._ask.setVisible(consent is None)
        self._ask.setEnabled(consent is None)
        can_choose = bool(self._who) and by_name is None
        offered = {each.id for each in self._in_force} if can_choose else set()
        self._which.setVisible(bool(offered))
        for id_, (its, _) in self._acts.items():
            its.setVisible(id_ in offered)
            its.setEnabled(id_ in offered)
            its.setChecked(id_ == self._chosen)

    def _allowed(self, consent: Consent, *, is_named: bool) -> str:
        by_name = self.tr("Under the consent in force: {what}")
        chosen = self.tr("Only if “{recipient}” means {who} too. Under this consent: {what}")
        return (by_name if is_named else chosen).format(recipient=consent.recipient, who=self._who, what=consent.information)
