"""From the capture line to the board: typed, guessed, shared, changed, taken back. Each verb is durable before it is shown."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.board.line import LineId
from facilitator.language import Explained
from facilitator.privacy.screening import Mark
from facilitator.themes.guess import Guess
from facilitator.vocabulary import EntryKind, Situation
from facilitator.workspace.evening import Evening, Shared
from facilitator.workspace.evening_board import Said
from ui.doing import Doing
from ui.said import UNEXPECTED, said
from ui.session.board_panel import BoardPanel
from ui.session.capture import Capture
from ui.session.marks import reworded, shortened
from ui.session.target import Target, Typing, of_line, typed

log = logging.getLogger(__name__)


class Sharing(QObject):
    """The keys act on the line being typed; while nothing is typed, on the chosen line: the one just shared, until another is."""

    changed = Signal()  # the board is another now
    failed = Signal()  # a step could not be stored
    shared = Signal()  # a line is stored, and about to be painted
    looked = Signal(object)  # what is marked in the line that is being typed
    names_changed = Signal()  # what was looked at is looked at anew

    def __init__(self, evening: Evening, doing: Doing, capture: Capture, board: BoardPanel) -> None:
        super().__init__(capture)
        self._evening, self._doing, self._capture, self._board = evening, doing, capture, board
        self._marks: tuple[Mark, ...] = ()
        self._typing = Typing(typed(self._nothing_typed(), ()))
        self._showing = QTimer(self, interval=0, singleShot=True)
        self._showing.timeout.connect(self._show)
        capture.typed.connect(self._follow)
        capture.entered.connect(self._share)
        capture.draft_due.connect(self._keep_draft)
        capture.kind.kind_chosen.connect(self.choose_kind)
        capture.filed.situation_toggled.connect(self.toggle_situation)
        capture.filed.theme_wanted.connect(self.next_theme)
        capture.voices.counted.connect(self.count)
        capture.marks.reword_wanted.connect(self.reword)
        capture.marks.keep_wanted.connect(self.keep)
        board.view.line_chosen.connect(lambda _: self._showing.start())
        board.reword_typed.connect(self._reword_typed)
        board.chip_clicked.connect(self._chip_clicked)

    def begin(self) -> None:
        """The board as it is, and what stood in the line when the program stopped."""
        self._board.show_lines(self._evening.lines())
        self._capture.restore(self._evening.board.draft())
        self._show()

    def read_again(self) -> None:
        """A name that is known by now may mark a line that was shown before."""
        self._board.show_lines(self._evening.lines())
        self._follow(self._capture.text)
        self.names_changed.emit()
        self.changed.emit()

    def moved_on(self) -> None:
        """Another prompt: what is typed next belongs to it, and the keys no longer act on an old line."""
        self._board.choose(None)
        self._follow(self._capture.text)

    @property
    def target(self) -> Target | None:
        if self._capture.text.strip():
            return self._typing.target
        chosen = self._board.view.chosen
        return of_line(chosen, self._evening.look(chosen.line.wording)[0]) if chosen else None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Of what is being typed, also where it is kept in spite of them."""
        return self._marks

    # what one key does ----------------------------------------------------------

    def choose_kind(self, kind: EntryKind) -> None:
        target = self.target
        if target is None or target.line is None:
            self._retype(kind=kind)
        elif kind is not target.kind:
            line = target.line
            self._change(self.tr("The kind was changed"), lambda: self._evening.change_kind(line, kind))

    def toggle_situation(self, situation: Situation) -> None:
        if (target := self.target) is None:
            return
        situations, line = target.toggled(situation), target.line
        if line is None:
            self._retype(situations=situations)
        else:
            self._change(self.tr("The situations were changed"), lambda: self._evening.change_situations(line, situations))

    def next_theme(self) -> None:
        if (target := self.target) is None:
            return
        theme, line = target.next_theme(), target.line
        if line is None:
            self._retype(theme=theme, has_theme=True)
        elif theme != target.theme:
            self._change(self.tr("The theme was changed"), lambda: self._evening.change_theme(line, theme))

    def count(self, by: int) -> None:
        target = self.target
        voices = max(1, (target.voices if target else self._typing.voices) + by)
        if target is None or target.line is None:
            self._retype(voices=voices)
        elif voices != target.voices:
            line = target.line
            self._change(self.tr("The voices were counted"), lambda: self._evening.count(line, voices))

    def count_hands(self, line: LineId, voices: int, *, with_share: bool) -> None:
        """`with_share`: it is one step with the sharing, where nothing was done between."""
        joins = with_share and self._evening.board.was_just_shared(line)
        sentence = self.tr("The voices were counted")
        self._change(sentence, lambda: self._evening.count(line, voices, with_share=joins), is_step=not joins)

    def reword(self) -> None:
        """The neutral words that are offered."""
        target = self.target
        if target and target.line is None:
            self._capture.write(reworded(self._capture.text, self._marks_of))
        elif target and target.line is not None and (chosen := self._board.view.chosen):
            self._reword_typed(target.line, reworded(chosen.line.wording, self._marks_of))

    def keep(self) -> None:
        """Shown in spite of its mark, on purpose."""
        target = self.target
        if target and target.line is None:
            self._retype(is_kept=True)
        elif target and target.line is not None:
            self._keep_line(target.line)

    def remove(self) -> None:
        """Off the board, with a way back."""
        if chosen := self._board.view.chosen:
            line = chosen.line.id
            if self._tried(lambda: self._evening.remove(line)):
                self._doing.did(self.tr("The line is off the board."), self.take_back, self.do_again)
                self._read_board()

    def take_back(self) -> str:
        """The last step on the board; what it was, or nothing."""
        sentence = self._evening.undo()
        self._read_board()
        return said(sentence) if sentence else ""

    def do_again(self) -> str:
        sentence = self._evening.redo()
        self._read_board()
        return said(sentence) if sentence else ""

    # typed and shared -------------------------------------------------------------

    def _follow(self, text: str) -> None:
        """As it is typed: a new line starts anew, with nothing changed by hand."""
        if text.strip():
            guess, marks = self._evening.look(text)
            self._marks = tuple(marks)
            self._typing = self._typing.guess(guess, self._marks)
        else:
            self._marks = ()
            self._typing = Typing(typed(self._nothing_typed(), ()), voices=1)
        self.looked.emit(self._marks)
        self._capture.say_problem("")
        self._show()

    def _share(self, text: str) -> None:
        now, keeps = self._typing.target, self._typing.is_kept
        shared: list[Shared] = []
        if not self._tried(lambda: shared.append(self._evening.share(text, now.kind, now.situations, now.theme, now.voices))):
            return
        self._capture.clear()
        self.shared.emit()
        self._board.put(shared[0])
        self._doing.did(self.tr("A line was shared"), self.take_back, self.do_again, quietly=True)
        if keeps:
            self._keep_line(shared[0].line.id)
        self.changed.emit()

    def share_all(self, said: Sequence[Said], left: str) -> bool:
        """Many, in one step; `left` as in `EveningBoard.share_all`. Where it fails none is shared, and it is said why."""
        shared: list[Shared] = []
        if not said or not self._tried(lambda: shared.extend(self._evening.share_all(said, left))):
            return False
        self.shared.emit()
        sentence = self.tr("Lines were shared: {count}").format(count=len(shared))
        self._doing.did(sentence, self.take_back, self.do_again)
        self._read_board()
        self._board.choose(shared[-1].line.id)
        return True

    def _reword_typed(self, line: LineId, wording: str) -> None:
        if not self._change(self.tr("The words were changed"), lambda: self._evening.reword(line, wording)):
            self._board.model.remember(line, wording)

    def _keep_line(self, line: LineId) -> None:
        self._change(self.tr("A line is kept as it is"), lambda: self._evening.keep(line))

    def _chip_clicked(self, what: str, line: LineId) -> None:
        self._board.choose(line)
        if what == "keep":
            self._keep_line(line)
        elif chosen := self._board.view.chosen:
            self._reword_typed(line, reworded(chosen.line.wording, self._marks_of))

    def _keep_draft(self, text: str) -> None:
        """A draft that cannot be kept is still in the line; sharing it will say what is wrong."""
        try:
            self._evening.board.keep_draft(text)
        except Exception as problem:
            log.warning("a draft could not be kept: %s", type(problem).__name__)

    # how ------------------------------------------------------------------------

    def _change(self, sentence: str, verb: Callable[[], Shared], *, is_step: bool = True) -> bool:
        """A line that is on the board already. What changes nothing is no step of the board, so it is none here."""
        shared: list[Shared] = []
        if not self._tried(lambda: shared.append(verb())):
            return False
        row = self._board.model.row_of(shared[0].line.id)
        if is_step and (row is None or _filed(self._board.model.rows[row]) != _filed(shared[0])):
            self._doing.did(sentence, self.take_back, self.do_again, quietly=True)
        self._board.put(shared[0])
        self._show()
        self.changed.emit()
        return True

    def _tried(self, verb: Callable[[], object]) -> bool:
        """What is wrong is said beside the line, which keeps its words."""
        try:
            verb()
        except Explained as problem:
            self._capture.say_problem(said(problem))
            self.failed.emit()
            return False
        except Exception as problem:
            log.error("a verb of the board failed: %s", type(problem).__name__)
            self._capture.say_problem(said(UNEXPECTED))
            self.failed.emit()
            return False
        self._capture.say_problem("")
        return True

    def _retype(self, **changes: object) -> None:
        self._typing = Typing(**{**vars(self._typing), **changes})
        self._show()

    def _read_board(self) -> None:
        self._board.show_lines(self._evening.lines())
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._showing.stop()
        target, chosen = self.target, self._board.view.chosen
        text = self._capture.text if target and target.line is None else chosen.line.wording if chosen else ""
        other_words = shortened(reworded(text, self._marks_of)) if target and target.marks else ""
        self._capture.show_target(target, self._marks, other_words)
        if target is None:
            self._capture.kind.show_kind(self._typing.target.kind)
            self._capture.voices.show_count(self._typing.voices)

    def _marks_of(self, text: str) -> list[Mark]:
        return self._evening.look(text)[1]

    def _nothing_typed(self) -> Guess:
        prompt = self._evening.run.prompt
        return Guess(prompt.collects if prompt and prompt.collects else EntryKind.TRIGGER, (), None)


def _filed(shared: Shared) -> tuple[object, ...]:
    """What a step can change."""
    line = shared.line
    return line.wording, line.kind, line.situations, line.voices, line.kept_on_purpose, shared.theme
