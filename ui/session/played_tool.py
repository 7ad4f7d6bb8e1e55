"""In a rehearsal a group answers. What somebody says stands over the line, to be typed or taken, never on the board by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction

from facilitator.session.clock import Clock
from facilitator.workspace.pace import PACES
from facilitator.workspace.played import Played
from facilitator.workspace.played_group import PlayedGroup, moment
from facilitator.workspace.played_script import Happening, What
from ui.keys import keyed
from ui.session.deeds import on
from ui.session.played_row import PlayedRow
from ui.session.stage import ROOMY
from ui.session.tool import Bench, Tool
from ui.style.spacing import em

ASKS_ANEW = ("if-quiet", "draw-slip")


class PlayedTool(Tool):
    """Made in a rehearsal alone, after the tools whose keys it listens to. The room sees nothing of it."""

    def __init__(self, bench: Bench, played: Played) -> None:
        super().__init__(bench)
        self._played = played
        self._group: PlayedGroup | None = None
        self._shown: Happening | None = None
        self._is_taken = False
        self._pace = PACES[0]
        live = bench.live
        self._take = keyed(live, "heard-to-line", words=self.tr("Into the line"))
        self._faster = keyed(live, "rehearsal-pace", words=self._clock_words())
        self._row = PlayedRow(self._take, self._faster)
        bench.stage.put_over_line(self._row)
        bench.stage.installEventFilter(self)
        on(self._take, self._take_as_heard)
        on(self._faster, self._run_faster)
        for name in ASKS_ANEW:
            if asks := live.findChild(QAction, name):
                on(asks, self._asked_anew)

    def begin(self) -> None:
        self._group = self._played.group(self.bench.desk.ws, self.bench.evening)
        self._played.clock.run(self._pace)

    def show_place(self) -> None:
        """What was said stays to be written; what led here is over."""
        if self._shown and self._shown.what is What.GOES_ON and self._shown.step != self.bench.evening.run.position.step:
            self._listen()

    def tick(self, clock: Clock) -> None:
        if self._group is None:
            return
        run = self.bench.evening.run
        was_quiet = self._group.is_quiet
        now = moment(run, clock, is_asking=not self.bench.steering.is_telling)
        if happening := self._group.hear(now, run.agenda, self._pace):
            self._shown, self._is_taken = happening, False
            self._row.show_happening(happening)
        elif was_quiet and not self._group.is_quiet:
            self._listen()

    def put_away(self) -> None:
        """After the session the clock is the one on the wall again, as far on as it is."""
        self._played.clock.run(PACES[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._row.be_slim(self.bench.stage.width() < em(ROOMY))  # told before the stage has looked itself
        return False

    def _take_as_heard(self) -> None:
        """Into the line, once, where it is looked at like any other."""
        if self._shown and self._shown.words and not self._is_taken:
            self._is_taken = True
            self.bench.stage.capture.insert(self._shown.words)
            self._row.taken()

    def _asked_anew(self) -> None:
        if self._group and self._group.is_quiet:
            self._group.asked_anew(self.bench.evening.run.clock().elapsed)
            self._listen()

    def _listen(self) -> None:
        self._shown = None
        self._row.listen()

    def _run_faster(self) -> None:
        """The next pace; after the fastest the usual one."""
        self._pace = PACES[(PACES.index(self._pace) + 1) % len(PACES)]
        self._played.clock.run(self._pace)
        self._faster.setText(self._clock_words())
        if self._pace == PACES[0]:
            self.bench.desk.doing.say(self.tr("The clock runs as usual."))
        else:
            self.bench.desk.doing.say(self.tr("The clock runs {pace} times as fast.").format(pace=self._pace))

    def _clock_words(self) -> str:
        return self.tr("Clock ×{pace}").format(pace=self._pace)
