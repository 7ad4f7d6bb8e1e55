"""What the group sees, live, in a corner of the facilitator's screen, with the switches for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from ui.keys import keyed
from ui.parts.action import action
from ui.parts.card import Card
from ui.parts.chip import Chip
from ui.parts.flow import Flow
from ui.parts.named import named
from ui.parts.words import Tone, words
from ui.room.small_picture import SmallPicture
from ui.room.view import RoomView
from ui.session.deeds import on
from ui.session.tool import Bench
from ui.style.spacing import em, spaced
from ui.style.tokens import SPACE

HIGH = 50  # em of the stage's height from which it stands under the agenda; lower, one key lays it over the corner
HIGHEST = 7.5  # em of the picture
WIDTH = 15.5  # em, as the agenda


class RoomCorner(QObject):
    """It never takes the focus, and what it shows comes from the one place that feeds the room screen."""

    def __init__(self, bench: Bench, faces: list[QAction]) -> None:
        super().__init__(bench.live)
        self._bench, self._stage = bench, bench.stage
        self._is_wanted: bool | None = None  # not asked yet: wherever it fits
        self.panel = named(Card(tone="small"), "group-sees-panel", self.tr("What the group sees"))
        self.panel.setParent(bench.stage)
        self.panel.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # no wider than the agenda
        self._title = named(words("", Tone.LABEL, wraps=True), "group-sees-title")
        self._picture = SmallPicture(self.tr("What the group sees"), em(HIGHEST), seconds=self._breathing_for)
        chips = spaced(Flow(), SPACE.tight)
        for face in faces:
            chips.addWidget(Chip(face, shows_key=False))
        check = action(bench.live, "check-displays", self.tr("Displays…"))
        on(check, lambda: bench.desk.go("display-check", back="session"))
        chips.addWidget(Chip(check))
        column = spaced(QVBoxLayout(), SPACE.snug)
        column.addWidget(self._title)
        column.addWidget(self._picture)
        column.addLayout(chips)
        self.panel.body.addLayout(column)
        self._key = keyed(bench.live, "group-sees", words=self.tr("What the group sees"), checkable=True)
        on(self._key, self._toggle)
        bench.offer(self._key)
        bench.stage.offer_in_menu(*faces, check)
        bench.stage.keep_clicks_away()
        bench.stage.installEventFilter(self)
        bench.room.shown.connect(self._show_view)
        bench.room.changed.connect(self.show_room)
        self._place()

    def show_room(self) -> None:
        """Whether the room screen is on, and how it stands there."""
        room = self._bench.room
        if not room.screen.is_open:
            title = self.tr("The room screen is off. It would show:")
        elif room.is_blank:
            title = self.tr("The group sees nothing: blank")
        else:
            title = self.tr("What the group sees")
        self._title.setText(title)
        window = room.screen.window
        self._picture.be_like(window.size() if window else QSize(), room.colors(), is_still=room.is_still)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    @property
    def _fits(self) -> bool:
        return self._stage.is_roomy and self._stage.height() >= em(HIGH)

    def _toggle(self) -> None:
        self._is_wanted = self.panel.isHidden()
        self._place()

    def _place(self) -> None:
        """Under the agenda where that leaves enough of it; else over the corner, and only once it was asked for."""
        is_seen = self._fits if self._is_wanted is None else self._is_wanted
        self._stage.put_under_agenda(self.panel if self._fits else None)
        self.panel.setVisible(is_seen)
        self._key.setChecked(is_seen)
        if is_seen and not self._fits:
            self._float()
            QTimer.singleShot(0, self, self._float)  # once more where the line below has its place

    def _float(self) -> None:
        """Over the agenda; where that is out of the way, over the board, never over the line."""
        if self._fits or self.panel.isHidden():
            return
        width = em(WIDTH)
        layout = self.panel.layout()
        height = layout.totalHeightForWidth(width) if layout and layout.hasHeightForWidth() else self.panel.sizeHint().height()
        strip = self._stage.strip
        foot = self._stage.foot if not self._stage.is_roomy else strip.height() if strip.isVisible() else 0
        self.panel.setGeometry(0, self._stage.height() - foot - height, width, height)
        self.panel.raise_()

    def _show_view(self, view: RoomView) -> None:
        window = self._bench.room.screen.window
        if window:
            self._picture.be_like(window.size(), self._bench.room.colors(), is_still=self._bench.room.is_still)
        self._picture.show_view(view)

    def _breathing_for(self) -> float:
        """In step with the room screen."""
        window = self._bench.room.screen.window
        return window.breathing_for if window else 0.0
