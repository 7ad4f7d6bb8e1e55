"""Open boards for these tests: one in a folder, opened as often as wanted, and made-up series of verbs on it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hypothesis import strategies as st

from facilitator.board.line import LineGone, OpenBoard
from facilitator.storage.connection import engine
from facilitator.storage.vault import Vault
from facilitator.vocabulary import EntryKind, Situation
from tests.vaults import new_open_file

WORDS = st.sampled_from(["Payday", "Walking past the old corner", "Fights at home", "I call my sister first"])
KINDS = st.sampled_from(list(EntryKind))
SITUATIONS = st.lists(st.sampled_from(list(Situation)), max_size=3, unique=True).map(tuple)
WHICH = st.integers(0, 3)

VERBS = st.lists(
    st.one_of(
        st.tuples(st.just("share"), WORDS, KINDS, SITUATIONS),
        st.tuples(st.just("reword"), WHICH, WORDS, st.booleans()),
        st.tuples(st.just("keep"), WHICH),
        st.tuples(st.just("change_kind"), WHICH, KINDS),
        st.tuples(st.just("change_situations"), WHICH, SITUATIONS),
        st.tuples(st.just("count"), WHICH, st.integers(-1, 9)),
        st.tuples(st.just("remove"), WHICH),
        st.tuples(st.just("record_theme"), WHICH, st.sampled_from([None, "a", "b"]), st.sampled_from([None, "a", "b"])),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=12,
)


def made(folder: Path) -> OpenBoard:
    new_open_file(folder).close()
    return opened(folder)


def opened(folder: Path) -> OpenBoard:
    return OpenBoard(Vault(engine(folder / "open.db", bytes(32))))


def do(board: OpenBoard, verb: str, *arguments: object) -> None:
    """The verb on the how manieth line of those that were ever shared; nothing where there is none."""
    if verb in ("share", "undo", "redo"):
        getattr(board, verb)(*arguments)
        return
    which, *rest = arguments
    marked = {"is_marked": rest.pop()} if verb == "reword" else {}
    with suppress(LineGone):
        getattr(board, verb)(which, *rest, **marked)
