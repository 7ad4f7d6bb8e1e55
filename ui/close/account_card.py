"""After a rehearsed session: what came, and what the facilitator did about each. Said as it was; nothing is scored."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from facilitator.workspace.evening import Evening
from facilitator.workspace.played import Played
from facilitator.workspace.played_account import Account, Came, Late, Named, WentOn, account
from facilitator.workspace.played_group import Silence
from facilitator.workspace.workspace import Workspace
from ui.keys import key_name
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.named import named
from ui.parts.section_title import SectionTitle
from ui.parts.words import words
from ui.style.spacing import spaced
from ui.style.tokens import SPACE

MOST = 7  # sentences


class AccountCard(Card):
    """Read first, so the focus begins here; `chosen` leads on."""

    again_wanted = Signal()

    def __init__(self, ws: Workspace, evening: Evening, played: Played) -> None:
        super().__init__(tone="next", opens=True)
        self._ws, self._evening, self._played = ws, evening, played
        named(self, "account", self.tr("How the rehearsal went"))
        spaced(self.body, SPACE.snug)
        again = action(self, "rehearse-again", self.tr("Rehearse it again"))
        again.setToolTip(
            self.tr("The same plan, from its beginning; the group says other things. What you did here is gone then.")
        )
        again.triggered.connect(lambda: self.again_wanted.emit())
        self.body.addWidget(SectionTitle(self.tr("How the rehearsal went"), self.tr("Nothing is scored. Enter goes on.")))
        self._told = [named(words("", wraps=True), f"told-{number}") for number in range(MOST)]
        for line in self._told:
            self.body.addWidget(line)
        self.body.addWidget(Chip(again), 0, Qt.AlignmentFlag.AlignLeading)

    def read_again(self) -> None:
        """Who came may still be marked, and the board changes when the session goes on."""
        told = account(self._ws, self._evening, self._played.group(self._ws, self._evening))
        sentences = [*self._sentences(told), *[""] * MOST]
        for line, sentence in zip(self._told, sentences, strict=False):
            line.setText(sentence)
            line.setVisible(bool(sentence))
        self.setAccessibleDescription(" ".join(sentences).strip())

    def _sentences(self, told: Account) -> list[str]:
        sentences = [self._end(told.over), self._said(told)]
        if told.silence:
            sentences.append(self._silence(told.silence))
        if told.late:
            sentences.append(self._late(told.late))
        if told.named:
            sentences.append(self._named(told.named))
        if told.went_on:
            sentences.append(self._went_on(told.went_on))
        if told.was_faster:
            sentences.append(self.tr("The clock ran faster than in a group, at least for a while."))
        return sentences

    def _end(self, over: int) -> str:
        if over > 0:
            return self.tr("It ended {minutes} min after the planned end.").format(minutes=over)
        if over < 0:
            return self.tr("It ended {minutes} min before the planned end.").format(minutes=-over)
        return self.tr("You kept the end time.")

    def _said(self, told: Account) -> str:
        if not told.said:
            return self.tr("There was no time for the group to say anything.")
        if not told.written:
            return self.tr("The group said {said} things. None of them stands on the board.").format(said=told.said)
        sentence = self.tr("The group said {said} things; {written} of them stand on the board, in their words or yours.")
        return sentence.format(said=told.said, written=told.written)

    def _silence(self, silence: Silence) -> str:
        match silence:
            case Silence.ASKED_ANEW:
                return self.tr("It went quiet, and you asked another question.")
            case Silence.LED_ON:
                return self.tr("It went quiet, and you led on.")
            case Silence.SOMEBODY:
                return self.tr("It went quiet, and you gave it time until somebody spoke.")

    def _late(self, late: Late) -> str:
        match late.came:
            case Came.MARKED:
                sentence = self.tr("{name} came late, and you marked that.")
            case Came.MARKED_BEFORE:
                sentence = self.tr("{name} came late, and was marked as here before that.")
            case Came.NOT_MARKED:
                sentence = self.tr("{name} came late and is not marked as here. That can still be done under “Who came”.")
        return sentence.format(name=late.client.code_name)

    def _named(self, became: Named) -> str:
        match became:
            case Named.REWORDED:
                return self.tr("Somebody said a name. You wrote the line down without it.")
            case Named.NOT_WRITTEN:
                return self.tr("Somebody said a name. That line is not on the board.")
            case Named.HELD_BACK:
                sentence = self.tr("Somebody said a name. The line has it still and stays off the room screen; {key} rewords it.")
                return sentence.format(key=key_name("reword"))
            case Named.SHOWN:
                return self.tr("Somebody said a name, and the room saw it. Other words protect who is not there to be asked.")

    def _went_on(self, talk: WentOn) -> str:
        values = {"title": talk.title, "minutes": talk.minutes}
        if not talk.minutes:
            return self.tr("The talk of “{title}” could have gone on; you led on in time.").format(**values)
        if talk.is_retimed:
            sentence = self.tr("The talk of “{title}” went on for {minutes} min over its time; you made the rest shorter.")
            return sentence.format(**values)
        return self.tr("The talk of “{title}” went on for {minutes} min over its time before you led on.").format(**values)
