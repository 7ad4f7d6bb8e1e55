"""The notes of the session that was just sealed: begun, written, checked, refused, signed, copied; and what is owed."""

from __future__ import annotations

from collections.abc import Callable

from ui.notes.note_field import NoteField
from ui.notes.remarks_card import RemarksCard
from ui.played.evening import PlayedEvening

LONG = (
    "Said that the walk home is the hardest hour, and that an addict like him needs a way around; drew one on the board, with "
    "the bus stop and the church, and laughed when {other} told of the same corner. Wants to try it on payday with a sister. 😀 "
)
ODD = "<b>Bold</b> {0} & سلام"


def go_through_notes(evening: PlayedEvening, take: Callable[..., None], board_line: str) -> None:
    hands = evening.hands
    hands.do("write-notes")
    hands.control("note-form")
    take("notes-begun")
    others = [client.code_name for client in evening.ws.clients.all()]
    hands.press("1")
    hands.press("4")
    hands.press("Return")
    field = hands.control("response")
    assert isinstance(field, NoteField)
    field.insertPlainText(LONG.replace("{other}", others[3]) + ODD)
    hands.until(lambda: hands.find(RemarksCard, "remarks"), "Nothing was remarked")
    take("notes-remarks")
    hands.go_into("risk")
    hands.type(board_line)
    hands.press("Tab")
    hands.control("risk-problem")
    take("notes-line-refused")
    hands.write("risk", "")
    hands.do("shared-part")
    take("notes-shared-part")
    hands.press("Esc")
    hands.do("sign-note")
    take("notes-who-signs")
    hands.press("Return")
    hands.control("signed-note")
    take("notes-signed", with_toast=True)
    hands.do("copy-note")
    take("notes-copied", with_toast=True)
    hands.do("previous-client")
    hands.do("addendum")
    hands.type("The practice is on Friday.")
    hands.press("Return")
    hands.press("Return")
    take("notes-addendum")
    hands.do("next-client")
    hands.do("format-soap")
    take("notes-soap")
    hands.do("elsewhere")
    take("notes-elsewhere")
    hands.do("owed-notes")
    take("notes-owed")
