"""What the period is compared with: an earlier one, or the months before and after a topic was led."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy

from facilitator.themes.period import Period
from facilitator.themes.then_and_now import LedTopic
from ui.parts.named import named
from ui.themes.period_words import period_words

MOST_LETTERS = 44


Then = Period | LedTopic


class ThenField(QComboBox):
    """Arrows go from one to the next. The choice stays where it is still one of them."""

    chosen = Signal(object)  # Then

    def __init__(self) -> None:
        super().__init__()
        named(self, "then", self.tr("Compared with"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self.currentIndexChanged.connect(self._say)

    @property
    def then(self) -> Then | None:
        data: Then | None = self.currentData()
        return data

    def show_choices(self, periods: Sequence[Period], topics: Sequence[LedTopic]) -> None:
        before = self.then
        self.blockSignals(True)
        self.clear()
        for period in periods:
            self.addItem(period_words(period), period)
        if periods and topics:
            self.insertSeparator(self.count())
        for led in topics:
            self.addItem(self.tr("Around the topic: {title}").replace("{title}", led.title[:MOST_LETTERS]), led)
            self.setItemData(self.count() - 1, led.title, Qt.ItemDataRole.ToolTipRole)
        choices = [self.itemData(number) for number in range(self.count())]
        self.setCurrentIndex(choices.index(before) if before is not None and before in choices else 0)
        self.blockSignals(False)
        self.setEnabled(bool(choices))

    def _say(self, index: int) -> None:
        if index >= 0 and self.then is not None:
            self.chosen.emit(self.then)
