"""When it gets hard: one key lays the words for it over the facilitator's screen, and the room screen goes blank."""

from __future__ import annotations

from ui.session.crisis_words import crisis_words
from ui.session.deeds import on
from ui.session.hard_moments import HardMoments
from ui.session.tool import Bench, Tool


class HardMomentTool(Tool):
    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        ws = bench.desk.ws
        country = ws.crisis_lines.of(bench.desk.preferences().country)
        topic = bench.evening.run.agenda.topic
        self._moments = HardMoments(ws.library.hard_moments(topic), crisis_words(country))
        self._moments.setParent(bench.live)
        self._moments.hide()
        self._moments.left.connect(self._leave)
        on(bench.stage.hard_moment, self._toggle)

    def _toggle(self) -> None:
        if self._moments.isVisible():
            self._leave()
            return
        self.bench.room.blank(True)
        self.bench.lay_over(self._moments)
        self._moments.open()

    def _leave(self) -> None:
        """The room screen stays blank until it is wanted again."""
        self.bench.lay_over(None)
        if self.bench.room.screen.is_open:
            self.bench.desk.doing.say(self.tr("The room screen is still blank. Ctrl+B shows it again."))
