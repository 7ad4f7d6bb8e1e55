"""What undo and redo have just done on the board, as a sentence for the toast."""

from __future__ import annotations

from dataclasses import replace

from facilitator.board.line import Change
from facilitator.language import Sentence

TAKEN_BACK = {
    "shared": Sentence("“{after}” is off the board again."),
    "pasted": Sentence("Lines that are off the board again: {after}."),
    "removed": Sentence("“{before}” is back on the board."),
    "wording": Sentence("It says “{before}” again."),
    "kind": Sentence("The kind of the line is as it was before."),
    "situations": Sentence("The situations of the line are as they were before."),
    "voices": Sentence("Voices are at {before} again."),
    "kept": Sentence("The line is off the room screen again until it is reworded or kept."),
    "theme": Sentence("The theme of the line is as it was before."),
}

DONE_AGAIN = {
    "shared": Sentence("“{after}” is on the board again."),
    "pasted": Sentence("Lines that are on the board again: {after}."),
    "removed": Sentence("“{before}” is off the board again."),
    "wording": Sentence("It says “{after}” again."),
    "kind": Sentence("The kind of the line is changed again."),
    "situations": Sentence("The situations of the line are changed again."),
    "voices": Sentence("Voices are at {after} again."),
    "kept": Sentence("The line is kept as it is again."),
    "theme": Sentence("The theme of the line is changed again."),
}


def taken_back(change: Change) -> Sentence:
    return _filled(TAKEN_BACK[change.what], change)


def done_again(change: Change) -> Sentence:
    return _filled(DONE_AGAIN[change.what], change)


def _filled(sentence: Sentence, change: Change) -> Sentence:
    return replace(sentence, values={"before": change.before, "after": change.after})
