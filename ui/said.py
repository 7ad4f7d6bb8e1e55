"""Sentences of `facilitator` in the program's language: the one place where they are filled for a screen."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from facilitator.language import Explained, Sentence

UNEXPECTED = Sentence("Something went wrong that should not have. Nothing that was saved is lost. Please try once more.")


def said(what: Sentence | Explained) -> str:
    """What a screen shows of an error or a sentence. Plain text."""
    sentence = what.sentence if isinstance(what, Explained) else what
    spoken = {name: _spoken(value) for name, value in sentence.values.items()}
    return replace(sentence, values=spoken).filled(lambda text: QCoreApplication.translate("Sentence", text))


def sentence_of(problem: Exception) -> str:
    """What a screen shows of whatever was raised; what nobody foresaw is not told in its own words."""
    return said(problem if isinstance(problem, Explained) else UNEXPECTED)


def _spoken(value: object) -> object:
    from datetime import date  # neither is needed before the first screen is painted

    if not isinstance(value, date):
        return value
    from facilitator.dates import full_day  # loads Babel

    return full_day(value)
