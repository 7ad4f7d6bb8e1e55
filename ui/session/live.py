"""The live screen of one evening: it shows what is, and leads each key to the one who does it. The page makes it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.workspace.evening import Evening
from ui.desk import Desk
from ui.keys import keyed
from ui.parts.action import action
from ui.parts.named import named
from ui.room.displays import Displays
from ui.room.view import RoomView
from ui.session.advice import advice
from ui.session.attending import Attending
from ui.session.deeds import on
from ui.session.focus_home import FocusHome
from ui.session.room_link import RoomLink
from ui.session.sharing import Sharing
from ui.session.shown_to_room import shown_to_room
from ui.session.stage import Stage
from ui.session.steering import Steering
from ui.session.tool import Bench
from ui.session.tools import Tools

TICK = 250  # milliseconds


class Live(QWidget):
    ended = Signal()

    def __init__(self, desk: Desk, evening: Evening, app: QApplication, displays: Displays) -> None:
        super().__init__()
        named(self, "live", self.tr("The running session"))
        self._desk, self.evening = desk, evening
        self._blank = keyed(self, "blank", words=self.tr("Blank"))
        self._pause = keyed(self, "pause")
        which_display = action(self, "which-display", self.tr("Display…"))
        session = self.tr("{group} · session {number}")
        title = session.format(group=evening.group.name, number=desk.ws.sessions.number(evening.session.id))
        deeds = [self._blank, self._pause, keyed(self, "hard-moment")]
        self.stage = Stage(title, evening.run.agenda.title, self._theme_name, deeds, which_display)
        self.stage.setParent(self)
        self.steering = Steering(evening, desk.doing, self)
        self.sharing = Sharing(evening, desk.doing, self.stage.capture, self.stage.board)
        self._attending = Attending(desk, evening, self.stage.strip, self.stage.walk_in)
        self.room = RoomLink(desk, self, displays, self._room_view)
        FocusHome(app, self, self.stage.capture.take_focus)
        self._over: QWidget | None = None
        self._tools = Tools(self._bench())
        self.stage.private.changed.connect(self._show_over)
        self._watches_window = False
        self._clock = QTimer(self, interval=TICK)
        self._clock.timeout.connect(self.tick)
        self._lead_keys()
        self._lead_parts()

    def begin(self) -> None:
        """The session runs: from now, or from where it was."""
        self.sharing.begin()
        self._attending.read_again()
        self._show_parked()
        self._tools.begin()
        self._show_place()
        self.room.begin()
        self._clock.start()
        self.stage.capture.take_focus()

    def read_again(self) -> None:
        """Somebody came, or was put on the roster."""
        self._attending.read_again()
        self._tools.show_place()

    def put_away(self) -> None:
        """Drafts are kept first; then the room screen goes."""
        self.stage.capture.keep_draft()
        self._tools.put_away()
        self._clock.stop()
        self.room.screen.end()

    def undo(self) -> None:
        """What was done last, here or before the program was started anew."""
        if self._desk.doing.can_undo:
            self._desk.doing.undo()
        elif sentence := self.sharing.take_back():
            self._desk.doing.say(sentence)

    def redo(self) -> None:
        if self._desk.doing.can_redo:
            self._desk.doing.redo()
        elif sentence := self.sharing.do_again():
            self._desk.doing.say(sentence)

    def tick(self) -> None:
        """The clock, on both screens. Only labels that say something else are touched."""
        run = self.evening.run
        clock = run.clock()
        self.stage.head.show_clock(clock, is_paused=run.is_paused)
        self.stage.prompt.show_time(run, clock, is_telling=self.steering.is_telling)
        self.stage.advise(*advice(run, clock))
        self._tools.tick(clock)
        self.room.show_now()
        self._keep_toast_off()

    # keys and parts --------------------------------------------------------------

    def _lead_keys(self) -> None:
        does, steer, stage = self.stage.deeds, self.steering, self.stage
        for key, deed in (
            (does.next, steer.next),
            (does.back, steer.back),
            (does.say, steer.toggle_telling),
            (does.extend, steer.extend),
            (does.skip, self._skip),
            (does.retime, steer.retime),
            (does.park, stage.park_line.open),
            (does.agenda, self._to_agenda),
            (does.attendance, self._toggle_attendance),
            (does.room_screen, self.room.screen.toggle),
            (does.to_board, self._to_board),
            (does.edit_line, self._edit_line),
            (does.remove_line, self.sharing.remove),
            (does.end, self._end),
            (self._blank, self.room.toggle_blank),
            (self._pause, steer.toggle_pause),
        ):
            on(key, deed)

    def _lead_parts(self) -> None:
        stage, steer = self.stage, self.steering
        steer.moved.connect(self._moved)
        steer.agenda_changed.connect(self._show_place)
        steer.paused.connect(self._show_pause)
        steer.parked.connect(self._show_parked)
        stage.aside.agenda.wanted.connect(steer.go_to)
        stage.aside.agenda.skip_wanted.connect(steer.skip)
        stage.aside.unpark_wanted.connect(steer.unpark)
        stage.park_line.entered.connect(self._park)
        stage.board.view.typed.connect(stage.capture.insert)
        stage.blank_wanted.connect(self.room.toggle_blank)
        stage.forth_wanted.connect(steer.next)
        stage.back_wanted.connect(steer.back)
        stage.typed.connect(stage.capture.insert)
        stage.capture.line.left.connect(stage.setFocus)
        for left in (stage.board.view.left, stage.aside.agenda.left, stage.strip.left, stage.park_line.left, stage.walk_in.left):
            left.connect(self._home)
        self._attending.counted.connect(stage.board.show_here)
        self._attending.named.connect(self.sharing.read_again)
        self.sharing.changed.connect(self.room.show_now)
        self.sharing.changed.connect(lambda: stage.strip.say_saved(self.tr("Everything is saved")))
        self.sharing.failed.connect(lambda: stage.strip.say_saved(self.tr("Not saved")))
        self.sharing.shared.connect(stage.middle.want_board)
        stage.rests.connect(stage.capture.show_resting)

    # what is shown ----------------------------------------------------------------

    def _moved(self) -> None:
        self.sharing.moved_on()
        self._show_place()

    def _show_place(self) -> None:
        run = self.evening.run
        self.stage.aside.agenda.show_agenda(run.agenda, run.position.step, self.evening.session.co_facilitator)
        self.stage.prompt.show_place(run, is_telling=self.steering.is_telling)
        self.stage.middle.show_place(is_telling=self.steering.is_telling)
        self._tools.show_place()
        self._show_pause()

    def _show_pause(self) -> None:
        self._pause.setText(self.tr("Go on") if self.evening.run.is_paused else self.tr("Pause"))
        self.tick()

    def _show_parked(self) -> None:
        self.stage.aside.show_parked(self.evening.parking.thoughts())

    def _room_view(self, is_blank: bool) -> RoomView:
        lines = self.stage.board.model.rows
        view = shown_to_room(self.evening.run, lines, is_telling=self.steering.is_telling, is_blank=is_blank)
        return self._tools.dress(view)

    # what a key does that no other part does -----------------------------------------

    def _home(self) -> None:
        """Back to the line, whatever was open."""
        self.stage.strip.leave()
        self.stage.agenda_left()
        self.stage.capture.take_focus()

    def _skip(self) -> None:
        """The step that is chosen in the agenda, while the keys are there; else the running one."""
        agenda = self.stage.aside.agenda
        self.steering.skip(agenda.currentIndex().row() if agenda.hasFocus() else None)

    def _to_agenda(self) -> None:
        self.stage.show_agenda()
        self.stage.aside.agenda.to_now()

    def _toggle_attendance(self) -> None:
        if self.stage.strip.is_active:
            self._home()
        else:
            self.stage.strip.enter()

    def _to_board(self) -> None:
        self.stage.board.view.choose_last()
        self.stage.board.view.setFocus()

    def _edit_line(self) -> None:
        self.stage.board.view.choose_last()
        self.stage.board.view.edit_chosen()

    def _park(self, thought: str) -> None:
        if problem := self.steering.park(thought):
            self.stage.park_line.say_problem(problem)
        else:
            self.stage.park_line.done()

    def _end(self) -> None:
        """It can be opened again from the next page, so nobody is asked."""
        self.stage.capture.keep_draft()
        if not self.steering.tried(self.evening.close):
            return
        if self.stage.capture.text.strip():
            self._desk.doing.say(self.tr("A line was typed and not shared. Go back to the group to share it."))
        self.put_away()
        self.ended.emit()

    def _theme_name(self, theme: str) -> str:
        return self._desk.ws.guesses.known.names.get(theme, theme)

    def _keep_toast_off(self) -> None:
        """Of the line; of nothing that lies over it."""
        if self.isVisible():
            self._desk.doing.keep_off(0 if self._over else self.stage.foot)

    def _bench(self) -> Bench:
        return Bench(
            live=self,
            desk=self._desk,
            evening=self.evening,
            stage=self.stage,
            steering=self.steering,
            sharing=self.sharing,
            room=self.room,
            go_home=self._home,
            lay_over=self._lay_over,
        )

    def _lay_over(self, panel: QWidget | None) -> None:
        if self._over and self._over is not panel:
            self._over.hide()
        self._over = panel
        if panel:
            panel.setParent(self)
            panel.setGeometry(self.rect())
        self._show_over()

    def _show_over(self) -> None:
        """While the group may see this display nothing lies over it: what says so, and the key against it, must be in reach."""
        is_hidden = self.stage.private.is_hidden
        self.stage.setEnabled(self._over is None or is_hidden)
        self._keep_toast_off()
        if self._over:
            self._over.setVisible(not is_hidden)
            self._over.raise_()
            if first := self._over.focusWidget() or self._over.nextInFocusChain():
                first.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._over and is_hidden:
            self._desk.doing.say(self.tr("It waits until you say that only you can see this display."))
        if self._over is None or is_hidden:
            self.stage.capture.take_focus()

    # Qt ---------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.stage.setGeometry(self.rect())
        self._desk.doing.keep_off(self.stage.foot)
        if self._over:
            self._over.setGeometry(self.rect())

    def showEvent(self, event: QShowEvent) -> None:
        self._desk.doing.keep_off(self.stage.foot)
        window = self.window().windowHandle()
        if window and not self._watches_window:
            self._watches_window = True
            window.screenChanged.connect(self.room.screen.private_moved)

    def hideEvent(self, event: QHideEvent) -> None:
        self._desk.doing.keep_off(0)
        self.stage.capture.keep_draft()
