"""The note as it will be pasted: plain text, nothing but letters."""

from __future__ import annotations

from ui.parts.card import Card
from ui.parts.named import named
from ui.parts.words import Tone, words


class PreviewCard(Card):
    def __init__(self) -> None:
        super().__init__(tone="small")
        named(self, "note-preview", self.tr("As it is pasted"))
        self.body.addWidget(words(self.tr("As it is pasted"), Tone.LABEL))
        self._text = named(words("", Tone.SMALL, wraps=True), "note-text")
        self.body.addWidget(self._text)

    def show_text(self, text: str) -> None:
        if text != self._text.text():
            self._text.setText(text)

    @property
    def text(self) -> str:
        return self._text.text()
