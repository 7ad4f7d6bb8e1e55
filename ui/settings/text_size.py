"""How large the letters are: a slider, and a button at each end."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSlider, QVBoxLayout, QWidget

from ui.parts.action import action
from ui.parts.button import Button
from ui.parts.named import named
from ui.parts.still import still
from ui.parts.words import Tone, words
from ui.style.spacing import spaced
from ui.style.tokens import BODY_PIXELS, LARGEST, SMALLEST, SPACE

STEP = 10  # per cent


class TextSize(QWidget):
    """While the slider is dragged a sample shows the size: the page itself, and the slider with it, would grow under the hand."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        named(self, "text-size", self.tr("Text size"))
        self._slider = still(named(QSlider(Qt.Orientation.Horizontal), "text-slider", self.tr("Text size in per cent")))
        self._slider.setRange(SMALLEST // STEP, LARGEST // STEP)
        self._slider.setPageStep(2)
        self._slider.setTracking(False)
        self._slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._slider.sliderMoved.connect(lambda tens: self._sample_in(tens * STEP))
        self._slider.valueChanged.connect(lambda tens: self._choose(tens * STEP))
        self._percent = named(words("", Tone.STRONG), "text-percent")
        self._sample = named(words(self.tr("What helps when an evening is long?")), "text-sample")
        self._sample.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._smaller = self._step("smaller-text", self.tr("−"), self.tr("Smaller text"), -1)
        self._larger = self._step("larger-text", self.tr("+"), self.tr("Larger text"), 1)
        row = spaced(QHBoxLayout(), SPACE.near)
        row.addWidget(_button(self._smaller))
        row.addWidget(self._percent)
        row.addWidget(_button(self._larger))
        row.addStretch(1)
        column = spaced(QVBoxLayout(self), SPACE.snug)
        column.addLayout(row)
        column.addWidget(self._slider)
        column.addWidget(self._sample)

    def show_percent(self, percent: int) -> None:
        """What is chosen now; `chosen` stays silent."""
        self._slider.blockSignals(True)
        self._slider.setValue(round(percent / STEP))
        self._slider.blockSignals(False)
        self._smaller.setEnabled(percent > SMALLEST)
        self._larger.setEnabled(percent < LARGEST)
        self._sample_in(percent)

    def _sample_in(self, percent: int) -> None:
        self._percent.setText(self.tr("{percent} %").format(percent=percent))
        font = self._sample.font()
        font.setPixelSize(round(BODY_PIXELS * percent / 100))
        self._sample.setFont(font)

    def _choose(self, percent: int) -> None:
        self.show_percent(percent)
        self.chosen.emit(percent)

    def _step(self, name: str, sign: str, spoken: str, by: int) -> QAction:
        step = action(self, name, sign)
        step.setToolTip(spoken)
        step.triggered.connect(lambda: self._slider.setValue(self._slider.value() + by))
        return step


def _button(step: QAction) -> Button:
    """A sign alone says little to a screen reader."""
    button = Button(step)
    button.setAccessibleName(step.toolTip())
    button.setToolTip(step.toolTip())
    return button
