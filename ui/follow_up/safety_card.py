"""Asked about safety: what to ask, what to do now, whom to call, and that somebody looked after it. Calm, and never a score."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.care.built_in_measure import PHQ_2
from facilitator.care.measure import asks_about_safety
from facilitator.care.safety import Danger
from facilitator.dates import short_day
from facilitator.language import Explained
from facilitator.people.client import ClientId
from ui.desk import Desk
from ui.follow_up import safety_words
from ui.follow_up.client_card import ClientCard
from ui.follow_up.numbered import Numbered
from ui.parts.action import action
from ui.parts.asked_line import AskedLine
from ui.parts.button import Button
from ui.parts.chip import Chip
from ui.parts.columns import Columns
from ui.parts.enters_at import enters_at
from ui.parts.flow import Flow
from ui.parts.into_view import bring_into_view
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

NARROWEST = 22  # em of a column
Typed = tuple[str, str]  # what was said, what was done


class SafetyCard(ClientCard):
    """Seen while a note of danger is open. It takes the focus when one opens about the client who is shown."""

    paper_wanted = Signal(bool)  # with the people of the plan

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Ask about safety"), tone="advice")
        named(self, "safety-card")
        spaced(self.body, SPACE.near)
        self._danger: Danger | None = None
        self._typed: dict[ClientId, Typed] = {}
        self._why = named(words("", wraps=True), "safety-why")
        self._noted = AskedLine("danger-noted", self.tr("What was said or seen"))
        self._noted.field.editingFinished.connect(self._keep)
        self._numbers = named(words("", Tone.STRONG, wraps=True), "safety-numbers")
        self._unchecked = named(words("", wraps=True), "numbers-unchecked")
        self._settings = action(self, "check-numbers", self.tr("Crisis lines in Settings"))
        self._settings.triggered.connect(lambda: self.desk.go("settings", section="paper"))
        self._people = action(self, "with-people", self.tr("With the people of the plan"), checkable=True)
        self._paper = action(self, "safety-plan-paper", self.tr("Safety plan to fill in…"))
        self._paper.triggered.connect(lambda: self.paper_wanted.emit(self._people.isChecked()))
        self._done = AskedLine("danger-done", self.tr("What was done"))
        self._done.entered.connect(self._look_after)
        self._done.field.editingFinished.connect(self._keep)
        self._look = action(self, "looked-after", self.tr("Looked after"))
        self._look.triggered.connect(self._look_after)
        self._lay_out()
        enters_at(self, self._noted.field)
        self.hide()

    def show_client(self, client: ClientId) -> None:
        if client != self.client:
            self._put_by()
            self._danger = None
            self.client = client
            for asked, typed in zip((self._noted, self._done), self._typed.pop(client, ("", "")), strict=True):
                asked.field.setText(typed)
                asked.field.setModified(bool(typed))
                asked.accept()
            self._read(is_new_here=False)
        else:
            self._read(is_new_here=True)

    def read_again(self) -> None:
        self._read(is_new_here=True)

    def note(self) -> None:
        """A note of danger is opened, or the open one is shown."""
        assert self.client is not None
        safety = self.desk.ws.safety
        if self._danger is None:
            try:
                noted = safety.note(self.client)
            except Explained as problem:
                self.desk.explain(problem)
                return
            sentence = self.tr("A note of danger is open.")
            self.desk.doing.did(sentence, partial(safety.remove, noted.id), partial(safety.put, noted))
            self._read(is_new_here=True)
        else:
            self._come_up()

    # what is shown -------------------------------------------------------------------

    def _lay_out(self) -> None:
        for shown in (self._why, self._noted):
            self.body.addWidget(shown)
        columns = spaced(Columns(narrowest=NARROWEST), SPACE.far)
        columns.addWidget(Numbered(self.tr("Ask, calmly and in plain words"), [_tr(each) for each in safety_words.ASK]))
        columns.addWidget(self._what_now())
        self.body.addLayout(columns)
        row = spaced(Flow(), SPACE.snug)
        for act in (self._paper, self._people):
            row.addWidget(Chip(act))
        self.body.addLayout(row)
        self.body.addWidget(self._done)
        end = spaced(Flow(), SPACE.snug)
        end.addWidget(Button(self._look, primary=True))
        self.body.addLayout(end)
        ours = self.tr("Our own words, not a protocol: your program’s procedure comes first, and a clinician should review them.")
        self.body.addWidget(words(ours, Tone.SMALL, wraps=True))

    def _what_now(self) -> QWidget:
        side = QWidget()
        column = spaced(QVBoxLayout(side), SPACE.near)
        column.addWidget(Numbered(self.tr("Now"), [_tr(each) for each in safety_words.NOW]))
        column.addWidget(self._numbers)
        column.addWidget(self._unchecked)
        column.addWidget(Chip(self._settings), 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()
        return side

    def _read(self, *, is_new_here: bool) -> None:
        assert self.client is not None
        before, self._danger = self._danger, self.desk.ws.safety.open_of_each([self.client]).get(self.client)
        self.setVisible(self._danger is not None)
        if self._danger is None:
            return
        for asked, kept in ((self._noted, self._danger.noted), (self._done, self._danger.what_was_done)):
            if not asked.field.isModified() and asked.field.text() != kept:
                asked.field.setText(kept)
        self._why.setText(self._because(self._danger))
        self._show_numbers()
        if is_new_here and (before is None or before.id != self._danger.id):
            self._come_up()

    def _because(self, danger: Danger) -> str:
        day = short_day(danger.at.astimezone(self.desk.ws.now().tzinfo).date())
        asked = self.desk.ws.measures.last_of_each([danger.client], PHQ_2.key).get(danger.client)
        if asked and asks_about_safety(asked):
            return self.tr("Since {day}. The answers to the two questions about mood are a reason to ask.").format(day=day)
        return self.tr("A note of danger, since {day}.").format(day=day)

    def _show_numbers(self) -> None:
        """Only what somebody has checked, as on paper; the emergency number is beyond doubt where it is there."""
        country = self.desk.ws.crisis_lines.of(self.desk.preferences().country)
        lines = [f"{country.emergency} – {self.tr('emergency')}"] if country and country.emergency else []
        lines += [f"{line.number} – {line.label}" for line in country.printed_lines] if country else []
        self._numbers.setText("\n".join(lines))
        self._numbers.setVisible(bool(lines))
        is_checked = bool(country and country.printed_lines)
        self._unchecked.setText(
            self.tr("No crisis line is shown: those of {country} are not checked yet.").format(country=country.name)
            if country
            else self.tr("No crisis line is shown: no country is chosen yet.")
        )
        self._unchecked.setVisible(not is_checked)
        self._settings.setVisible(not is_checked)

    def _come_up(self) -> None:
        self._noted.field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def put_away(self) -> None:
        self._keep()

    def _put_by(self) -> None:
        """What is refused about the client before waits for its return."""
        if self.client is not None and not self._keep():
            fields = self._noted.field, self._done.field
            said, done = (field.text() if field.isModified() else "" for field in fields)
            self._typed[self.client] = said, done

    # what is done --------------------------------------------------------------------

    def _keep(self) -> bool:
        """What stands in the fields is kept with the open note: a lock or a kill loses nothing. False where it is refused."""
        danger, ws = self._danger, self.desk.ws
        if danger is None:
            return True
        now = danger
        asked = self._noted
        try:
            if self._noted.field.isModified():
                now = replace(now, noted=ws.wall.check(self._noted.field.text()))
            asked = self._done
            if self._done.field.isModified():
                now = replace(now, what_was_done=ws.wall.check(self._done.field.text()))
            if now != danger:
                ws.safety.put(now)
        except Explained as problem:
            asked.refuse(problem, takes_focus=False)
            return False
        for kept in (self._noted, self._done):
            kept.field.setModified(False)
        if now != danger:
            self._danger = now
            sentence = self.tr("The note of danger is kept.")
            self.desk.doing.did(sentence, partial(ws.safety.put, danger), partial(ws.safety.put, now), quietly=True)
        return True

    def _look_after(self) -> None:
        if not self._keep() or self._danger is None:
            return
        ws, danger, done = self.desk.ws, self._danger.id, self._danger.what_was_done
        try:
            before = ws.safety.look_after(danger, done)
        except Explained as problem:
            self._done.refuse(problem)
            return
        sentence = self.tr("Looked after: what was done is kept.")
        self.desk.doing.did(sentence, partial(ws.safety.put, before), partial(ws.safety.look_after, danger, done))
        self._read(is_new_here=False)


def _tr(sentence: str) -> str:
    return QCoreApplication.translate("Safety", sentence)
