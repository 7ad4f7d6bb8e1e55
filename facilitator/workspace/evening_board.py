"""The half of an evening that the group sees: its lines with themes and marks. Names reach it through the screening alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.board.draft import Field
from facilitator.board.line import Change, Line, LineId, NewLine, OpenBoard
from facilitator.language import Sentence
from facilitator.privacy.plain import one_line
from facilitator.privacy.screening import Mark, Screening
from facilitator.session.run import Run
from facilitator.storage.vault import Vault
from facilitator.themes.guess import Guess, Guesses, ThemeId
from facilitator.themes.placement import ChosenThemes
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.told import done_again, taken_back


@dataclass(frozen=True)
class Shared:
    """A line as the screen shows it. `line.is_marked` is what the screening says now, with every name that is known by now."""

    line: Line
    theme: ThemeId | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Said:
    """One of several lines, as the facilitator has looked it through."""

    wording: str
    kind: EntryKind
    situations: Sequence[Situation]
    theme: ThemeId | None
    voices: int = 1
    is_kept: bool = False


class EveningBoard:
    """Each verb is durable when it returns, and one step of undo, whichever rooms it touches."""

    _known_marks: dict[str, tuple[Mark, ...]]
    _marked: tuple[str, tuple[Mark, ...]]  # of what was looked at last

    def __init__(self, open_file: Vault, run: Run, guesses: Guesses, screening: Screening) -> None:
        self.board = OpenBoard(open_file)
        self.run = run
        self._open_file = open_file
        self._themes = ChosenThemes(open_file)
        self._guesses = guesses
        self._screen_by(screening)
        self._looked: tuple[str, EntryKind | None, Guess] | None = None
        self._guessed: dict[str, Guess] = {}  # of what was shared as it was looked at, so that the seal need not guess anew

    def look(self, typed: str) -> tuple[Guess, list[Mark]]:
        """What the capture line shows while typing. Under 5 ms."""
        marks = self._screening.marks(typed)
        self._marked = typed, tuple(marks)
        return self._guess(one_line(typed)), marks

    def share(
        self, wording: str, kind: EntryKind, situations: Sequence[Situation], theme: ThemeId | None, voices: int = 1
    ) -> Shared:
        """On disk when it returns; the draft is gone. Raises NothingToShare, LineTooLong."""
        wording = one_line(wording)
        stage = self._guess(wording).stage if kind is EntryKind.WARNING_SIGN else None
        is_marked = bool(self.marks(wording))
        with self._open_file.write("board"):
            line = self.board.share(wording, kind, tuple(situations), stage, voices, is_marked=is_marked)
            if theme is not None:
                self._themes.choose_first(line.id, theme)
        if self._looked is not None and self._looked[0] == wording:
            self._guessed[wording] = self._looked[2]
        return self._shared(line, theme)

    def look_over(self, wording: str) -> tuple[Guess, tuple[Mark, ...]]:
        """As `look`, for one of many lines: what was found is remembered until it is shared."""
        wording = one_line(wording)
        if wording not in self._guessed:
            self._guessed[wording] = self._guess(wording)
        return self._guessed[wording], self.marks(wording)

    def share_all(self, said: Sequence[Said], left: str = "") -> list[Shared]:
        """All or none, in one step of undo. `left`: the draft of the lines that are still looked through (Field.PASTED).

        Raises as `share`."""
        lines = [self._new(each) for each in said]
        with self._open_file.write("board"):
            shared = self.board.share_all(lines)
            for line, each in zip(shared, said, strict=True):
                if each.theme is not None:
                    self._themes.choose_first(line.id, each.theme)
            self.board.keep_draft(left, Field.PASTED)
        return [self._shared(line, each.theme) for line, each in zip(shared, said, strict=True)]

    def lines(self) -> list[Shared]:
        """In the order shared."""
        with self._open_file.read():
            lines, themes = self.board.lines(), self._themes.of_lines()
        return [self._shared(line, themes.get(line.id)) for line in lines]

    def reword(self, line: LineId, wording: str) -> Shared:
        """Raises NothingToShare, LineTooLong, LineGone."""
        return self._with_theme(self.board.reword(line, wording, is_marked=bool(self.marks(one_line(wording)))))

    def keep(self, line: LineId) -> Shared:
        """Show a marked line as it is, on purpose."""
        return self._with_theme(self.board.keep(line))

    def count(self, line: LineId, voices: int, *, with_share: bool = False) -> Shared:
        """`with_share`: in the step of undo that shared the line."""
        return self._with_theme(self.board.count(line, voices, with_share=with_share))

    def change_kind(self, line: LineId, kind: EntryKind) -> Shared:
        return self._with_theme(self.board.change_kind(line, kind))

    def change_situations(self, line: LineId, situations: Sequence[Situation]) -> Shared:
        return self._with_theme(self.board.change_situations(line, tuple(situations)))

    def change_theme(self, line: LineId, theme: ThemeId | None) -> Shared:
        with self._open_file.write("board"):
            kept = self.board.get(line)
            self.board.record_theme(line, self._themes.choose(line, theme), theme)
        return self._shared(kept, theme)

    def remove(self, line: LineId) -> None:
        """Withdrawn; undo brings it back until the seal."""
        self.board.remove(line)

    def undo(self) -> Sentence | None:
        """What was taken back, for the toast; None when nothing is left."""
        with self._open_file.write("board"):
            if change := self.board.undo():
                self._put_theme(change, change.before)
        return taken_back(change) if change else None

    def redo(self) -> Sentence | None:
        with self._open_file.write("board"):
            if change := self.board.redo():
                self._put_theme(change, change.after)
        return done_again(change) if change else None

    def _screen_by(self, screening: Screening) -> None:
        self._screening = screening
        self._known_marks = {}
        self._marked = ("", ())

    def _forget(self) -> None:
        """What is remembered here knows an order; it goes with the open file."""
        self._known_marks.clear()
        self._marked = ("", ())
        self._looked = None
        self._guessed.clear()

    def _new(self, said: Said) -> NewLine:
        guess, marks = self.look_over(said.wording)
        stage = guess.stage if said.kind is EntryKind.WARNING_SIGN else None
        return NewLine(said.wording, said.kind, tuple(said.situations), stage, said.voices, bool(marks), said.is_kept)

    def _put_theme(self, change: Change, theme: ThemeId | None) -> None:
        if change.what == "theme":
            self._themes.choose(change.line, theme)

    def _with_theme(self, line: Line) -> Shared:
        return self._shared(line, self._themes.of_lines().get(line.id))

    def _shared(self, line: Line, theme: ThemeId | None) -> Shared:
        marks = self.marks(line.wording)
        return Shared(replace(line, is_marked=bool(marks)), theme, marks)

    def marks(self, wording: str) -> tuple[Mark, ...]:
        """By the names that are known by now; found once for each wording."""
        if wording not in self._known_marks:
            looked_at, marks = self._marked
            self._known_marks[wording] = marks if wording == looked_at else tuple(self._screening.marks(wording))
        return self._known_marks[wording]

    def _guess(self, wording: str) -> Guess:
        """Remembered for the line being typed: what was looked at last is, as a rule, what is shared next."""
        expected = self.run.prompt.collects if self.run.prompt else None
        if self._looked is None or self._looked[:2] != (wording, expected):
            self._looked = (wording, expected, self._guesses.of(wording, expected))
        return self._looked[2]
