"""Sentences of `facilitator` in the program's language: the one place where they are filled for a screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from facilitator.language import Explained, Sentence


def said(what: Sentence | Explained) -> str:
    """What a screen shows of an error or a sentence. Plain text."""
    sentence = what.sentence if isinstance(what, Explained) else what
    return sentence.filled(lambda text: QCoreApplication.translate("Sentence", text))
