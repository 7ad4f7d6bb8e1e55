"""When it goes quiet: one key steps through other questions, another draws from the hat. Both take the question's place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from facilitator.board.draft import Field
from facilitator.board.hat import Slip
from facilitator.language import Explained
from facilitator.vocabulary import Way
from ui.keys import key_name, keyed
from ui.room.view import RoomView
from ui.session.deeds import on
from ui.session.slips_panel import SlipsPanel
from ui.session.tool import Bench, Tool
from ui.session.word_cover import dotted


class QuietTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._asked = 0  # which of the other questions stands there, from 1; 0 is the prompt's own
        self._slip: Slip | None = None
        self._place = (-1, -1, True)
        live = bench.live
        self._quiet = keyed(live, "if-quiet", words=self.tr("Other question"))
        self._draw = keyed(live, "draw-slip", words=self.tr("Draw a slip"))
        self._take = keyed(live, "slip-to-line", words=self.tr("Into the line"))
        self._slips = keyed(live, "slips", words=self.tr("Slips…"))
        for key, deed in (
            (self._quiet, self._ask_other),
            (self._draw, self._draw_slip),
            (self._take, self._take_slip),
            (self._slips, self._open_slips),
        ):
            on(key, deed)
        bench.offer(self._quiet, self._draw, self._slips)
        bench.stage.prompt.offer(self._take)
        self._panel = SlipsPanel(bench.evening.run.agenda.slips)
        self._panel.setParent(live)
        self._panel.hide()
        self._panel.left.connect(self._close_slips)
        self._panel.put_in.connect(self._put_in)
        self._panel.take_out.connect(self._take_out)
        bench.sharing.names_changed.connect(self._show)
        bench.stage.private.words_changed.connect(self._show)
        self._show_deeds()

    @property
    def _is_shown(self) -> bool:
        """The slip, on the room screen: it names nobody who is known by now."""
        return self._slip is not None and not self.bench.evening.marks(self._slip.wording)

    def show_place(self) -> None:
        steering = self.bench.steering
        place = (steering.run.position.step, steering.run.position.prompt, steering.is_telling)
        if place != self._place:
            self._place = place
            self._asked, self._slip = 0, None
        self._show()

    def dress(self, view: RoomView) -> RoomView:
        if self._slip:
            return replace(view, slip=self._slip.wording) if self._is_shown else view
        prompt = self.bench.steering.run.prompt
        if self._asked and prompt:
            return replace(view, prompt=prompt.if_quiet[self._asked - 1])
        return view

    def put_away(self) -> None:
        self._keep_typed()

    # other questions ------------------------------------------------------------------

    def _ask_other(self) -> None:
        """The next one; after the last the prompt's own again."""
        prompt = self.bench.steering.run.prompt
        if prompt is None or self.bench.steering.is_telling or not prompt.if_quiet:
            self.bench.desk.doing.say(self.tr("There are no other questions here. Silence is fine; give it a moment."))
            return
        self._slip = None
        self._asked = (self._asked + 1) % (len(prompt.if_quiet) + 1)
        self._show_anew()

    # the hat --------------------------------------------------------------------------

    def _draw_slip(self) -> None:
        slip = self.bench.evening.hat.draw()
        if slip is None:
            self._slip = None
            self._show_anew()
            self.bench.desk.doing.say(self.tr("The hat is empty. {key} puts slips in.").format(key=key_name("slips")))
            return
        self._show_slip(slip)
        did = self.tr("A slip was drawn.")
        self.bench.desk.doing.did(did, partial(self._put_back, slip), partial(self._draw_again, slip), quietly=True)

    def _put_back(self, slip: Slip) -> None:
        self.bench.evening.hat.put_back(slip.id)
        self._slip = None
        self._show_anew()

    def _draw_again(self, slip: Slip) -> None:
        self.bench.evening.hat.take(slip.id)
        self._show_slip(slip)

    def _show_slip(self, slip: Slip) -> None:
        self._slip, self._asked = slip, 0
        self._show_anew()

    def _take_slip(self) -> None:
        """Into the capture line, where it is looked at like any other."""
        if self._slip:
            self.bench.stage.capture.insert(self._slip.wording)

    def _open_slips(self) -> None:
        if self._panel.isVisible():
            self._close_slips()
            return
        self._panel.open(self.bench.evening.board.draft(Field.SLIPS))
        self._read_slips()
        self.bench.lay_over(self._panel)
        self._panel.take_focus()

    def _close_slips(self) -> None:
        self._keep_typed()
        self.bench.lay_over(None)

    def _keep_typed(self) -> None:
        if (typed := self._panel.typed) is not None:
            self.bench.evening.board.keep_draft(typed, Field.SLIPS)

    def _put_in(self, wordings: list[str]) -> None:
        try:
            slips = self.bench.evening.hat.put_in(wordings)
        except Explained as problem:
            self._panel.refuse(problem)
            return
        self._panel.done()
        self.bench.evening.board.keep_draft("", Field.SLIPS)
        hat = self.bench.evening.hat

        def take_out() -> None:
            for slip in slips:
                hat.take_out(slip.id)
            self._read_slips()

        def put_again() -> None:
            for slip in slips:
                hat.put(slip)
            self._read_slips()

        self.bench.desk.doing.did(self.tr("In the hat: {count}").format(count=len(slips)), take_out, put_again)
        self._read_slips()

    def _take_out(self, slip: Slip) -> None:
        hat = self.bench.evening.hat
        hat.take_out(slip.id)

        def put_again() -> None:
            hat.put(slip)
            self._read_slips()

        def take_again() -> None:
            hat.take_out(slip.id)
            self._read_slips()

        self.bench.desk.doing.did(self.tr("A slip is out of the hat."), put_again, take_again)
        self._read_slips()

    def _read_slips(self) -> None:
        self._panel.show_slips(self.bench.evening.hat.slips())
        self._show_deeds()

    # what is shown ----------------------------------------------------------------------

    def _show_anew(self) -> None:
        """The prompt as it is, then what takes its place; on both screens."""
        steering = self.bench.steering
        self.bench.stage.prompt.show_place(steering.run, is_telling=steering.is_telling)
        self._show()
        self.bench.room.show_now()

    def _show(self) -> None:
        prompt, panel = self.bench.steering.run.prompt, self.bench.stage.prompt
        if self._slip:
            marks = self.bench.evening.marks(self._slip.wording) if self.bench.stage.private.covers_words else ()
            panel.say_instead(self._said_of_slip(), dotted(self._slip.wording, marks))
        elif self._asked and prompt:
            counted = self.tr("If it goes quiet, {number} of {count}")
            panel.say_instead(counted.format(number=self._asked, count=len(prompt.if_quiet)), prompt.if_quiet[self._asked - 1])
        self._show_deeds()

    def _said_of_slip(self) -> str:
        if self._is_shown:
            return self.tr("A slip")
        return self.tr("A slip that may name somebody: the room does not see it")

    def _show_deeds(self) -> None:
        prompt = self.bench.steering.run.prompt
        self._quiet.setEnabled(bool(prompt and prompt.if_quiet) and not self.bench.steering.is_telling)
        self._take.setVisible(self._slip is not None)
        uses_hat = bool(prompt and prompt.way is Way.HAT) or bool(self.bench.evening.hat.slips())
        self._draw.setVisible(uses_hat)
