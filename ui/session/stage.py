"""The parts of the live screen in their places. What does not fit gives way: first the agenda and the names, never the line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.session.parking import LONGEST_THOUGHT
from ui.parts.action import action
from ui.parts.banner import Banner
from ui.session.aside import Aside
from ui.session.board_panel import BoardPanel
from ui.session.capture import Capture
from ui.session.deeds import Deeds
from ui.session.filed_row import ThemeName
from ui.session.ground import Ground
from ui.session.head import Head
from ui.session.line_over import LineOver
from ui.session.middle import Middle
from ui.session.other_deeds import OtherDeeds
from ui.session.people_strip import PeopleStrip
from ui.session.private_parts import PrivateParts
from ui.session.prompt_panel import PromptPanel
from ui.session.walk_in import WalkIn
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

ROOMY = 70  # em of width from which agenda and names stand beside the work
SLIM = 48  # em of width below which the pictures of the keys give way
TIGHT = 38  # em of height below which the prompt needs what the board's title takes


class Stage(Ground):
    roomy_changed = Signal()

    def __init__(self, title: str, topic: str, theme_name: ThemeName, deeds: list[QAction], displays: QAction) -> None:
        """`deeds` are those that work over everything: blank, pause, hard moments."""
        super().__init__()
        blank, pause, hard_moment = deeds
        self.hard_moment, self.blank, self.which_display = hard_moment, blank, displays
        self.deeds = does = Deeds(self)
        others = action(self, "other-deeds", self.tr("Park, skip…"))
        others.triggered.connect(self._show_other_deeds)
        chips = [does.agenda, others, does.attendance, does.room_screen, displays]
        self._other_deeds = OtherDeeds(self, [does.park, does.skip, hard_moment])
        self.head = Head(title, topic, chips, [blank, pause, does.end])
        self._slips = Banner("slipping", "", does.retime)
        self._slips.hide()
        self._advice = ""
        self.aside = Aside(does.retime, hard_moment, does.skip, does.park)
        self.prompt = PromptPanel(does.back, does.next, does.say, does.more, does.extend)
        self.board = BoardPanel()
        self.board.view.offer([does.edit_line, does.remove_line])
        self.middle = Middle(self.prompt, self.board)
        park, hint = self.tr("Park a thought"), self.tr("For later, in your own words")
        self.park_line = LineOver("park-line", park, hint, LONGEST_THOUGHT, self.tr("Park it"))
        self.walk_in = WalkIn()
        self.capture = Capture(theme_name)
        self.strip = PeopleStrip()
        self._top_of_foot: QWidget = self.capture
        self._is_roomy = True
        self._corner: QWidget | None = None
        self._arrange()
        self.private = PrivateParts(self, self.strip, self.walk_in, self.aside.parked)
        self.middle.replaced.connect(self.private.watch)
        self.keep_clicks_away()

    def offer(self, *deeds: QAction) -> None:
        """More that can be done with the step: beside the agenda, and in the menu while that is out of the way."""
        self.aside.offer(*deeds)
        self._other_deeds.addActions(list(deeds))
        self.keep_clicks_away()

    def put_banner(self, banner: Banner) -> None:
        """What lasts, said over the work."""
        self._banners.addWidget(banner)

    def offer_in_menu(self, *deeds: QAction) -> None:
        """What has a place of its own while the agenda is seen."""
        self._other_deeds.addActions(list(deeds))

    def put_under_agenda(self, panel: QWidget | None) -> None:
        """What stands in the corner; None takes it out of the column, and it may lie over the work."""
        if panel is self._corner:
            return
        if self._corner:
            self._left.removeWidget(self._corner)
        if panel:
            self._left.addWidget(panel)
        self._corner = panel

    def advise(self, over: str, how: str) -> None:
        """What to do when the plan slips: beside the agenda, and across the screen while that is out of the way."""
        self.aside.advise(over, how)
        self._advice = f"{over}. {how}".strip() if over else ""
        self._show_advice()

    def put_over_line(self, panel: QWidget) -> None:
        """Between the work and the line, with room of its own; toasts stay above it."""
        self._foot.insertWidget(0, panel)
        self._top_of_foot = panel
        self.keep_clicks_away()

    @property
    def is_roomy(self) -> bool:
        return self._is_roomy

    def keep_clicks_away(self) -> None:
        """A click on a button is no reason to leave the line; Tab still reaches all of them."""
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_agenda(self) -> None:
        """Where it is narrow it lies over the work for a moment."""
        self.aside.show()
        self.aside.raise_()
        self._float_agenda()

    def agenda_left(self) -> None:
        self.aside.setVisible(self._is_roomy)

    @property
    def foot(self) -> int:
        """From the top of the capture card, or of what stands over it, to the lower edge: a toast must not cover it."""
        return self.height() - self._top_of_foot.mapTo(self, self._top_of_foot.rect().topLeft()).y()

    def resizeEvent(self, event: QResizeEvent) -> None:
        is_roomy, is_tight = self.width() >= em(ROOMY), self.height() < em(TIGHT)
        if is_roomy != self._is_roomy:
            self._is_roomy = is_roomy
            self._place_agenda()
            self.roomy_changed.emit()
        is_slim = self.width() < em(SLIM)
        self.head.be_roomy(is_roomy, is_slim or not is_roomy)  # more chips are there then, in one row
        self.prompt.be_slim(is_slim)
        self.capture.be_slim(is_slim)
        self.strip.be_roomy(is_roomy, is_tight)
        for chip in self.head.findChildren(QAbstractButton, "attendance"):
            chip.setVisible(not is_roomy or is_tight)  # the names along the foot are out of sight then
        self.board.be_tight(is_tight)
        self.middle.be_tight(is_tight)
        self._float_agenda()

    def _place_agenda(self) -> None:
        """In its own column, or out of the way."""
        if self._is_roomy:
            self._left.insertWidget(0, self.aside)
        else:
            self._left.removeWidget(self.aside)
        self.aside.setVisible(self._is_roomy)
        self._show_advice()
        for name in ("agenda", "other-deeds"):
            for chip in self.head.findChildren(QAbstractButton, name):
                chip.setVisible(not self._is_roomy)

    def _show_advice(self) -> None:
        if self._advice:
            self._slips.say(self._advice)
        self._slips.setVisible(bool(self._advice) and not self._is_roomy)

    def _show_other_deeds(self) -> None:
        for chip in self.head.findChildren(QAbstractButton, "other-deeds"):
            self._other_deeds.open_under(chip)

    def _float_agenda(self) -> None:
        if not self._is_roomy:
            work = self._beside.geometry()
            self.aside.setGeometry(work.left(), work.top(), self.aside.sizeHint().width(), work.height())

    def _arrange(self) -> None:
        self._foot = foot = spaced(QVBoxLayout(), SPACE.near, across=SPACE.far, down=SPACE.near)
        for line in (self.walk_in, self.park_line, self.capture):
            foot.addWidget(line)
        work = spaced(QVBoxLayout())
        work.addWidget(self.middle, 1)
        work.addLayout(foot)
        self._beside, self._left = spaced(QHBoxLayout()), spaced(QVBoxLayout())
        self._left.addWidget(self.aside)
        self._beside.addLayout(self._left)
        self._beside.addLayout(work, 1)
        whole = spaced(QVBoxLayout(self))
        whole.addWidget(self.head)
        self._banners = spaced(QVBoxLayout())
        self._banners.addWidget(self._slips)
        whole.addLayout(self._banners)
        whole.addLayout(self._beside, 1)
        whole.addWidget(self.strip)
        self._place_agenda()
