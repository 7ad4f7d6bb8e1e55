"""The screens of a first day: doors, set-up, an empty practice, settings, forms, keys, lock and a wrong passphrase."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.help.about import About
from ui.help.keys_sheet import KeysSheet
from ui.parts.title_list import TitleList
from ui.played.by_mouse import ByMouse
from ui.played.pictures import Pictures
from ui.program import Program

PASSPHRASE = "heron slate twelve lanterns"


class FirstDay:
    """`set_up`, then `look_around`; `come_back` is for a fresh program on the same folder."""

    def __init__(self, program: Program, pictures: Pictures) -> None:
        self._program, self._pictures = program, pictures
        self._hands = ByMouse(program.window)

    def set_up(self) -> None:
        hands = self._hands
        self._take("doors")
        hands.do("set-up")
        self._take("set-up")
        hands.write("passphrase-first", "short")
        self._take("set-up-too-short")
        hands.write("passphrase-first", PASSPHRASE)
        hands.write("passphrase-again", PASSPHRASE)
        self._take("set-up-passphrase")
        hands.press("Return")
        hands.control("code")
        self._take("recovery-code")
        code = "".join(label.text() for label in hands.control("code").findChildren(QLabel) if len(label.text()) == 4)
        hands.do("have-code")
        hands.write("code-again", "wrong")
        hands.press("Return")
        self._take("recovery-code-wrong")
        hands.write("code-again", code)
        hands.press("Return")
        hands.until(lambda: self._program.house, "The practice did not open")
        self._take("today-empty")

    def look_around(self) -> None:
        hands = self._hands
        for place in ("session", "groups", "library"):
            hands.go(place)
            self._take(f"{place}-empty")
        self._settings()
        hands.go("groups")
        hands.do("new-group")
        self._take("new-group")
        hands.write("group-name", "Tuesday evening, second floor, with a long name that wraps")
        hands.press("Return")
        self._take("group-without-clients")
        hands.do("add-client")
        self._take("add-client")
        hands.press("Return")
        self._take("group-with-a-client")
        hands.go("today")
        self._take("today-without-topic")
        for over in (KeysSheet, About):
            over(self._program.window).show_over()
            self._take(over.__name__.lower())
            hands.press("Esc")

    def come_back(self) -> None:
        hands = self._hands
        self._take("unlock")
        hands.write("passphrase", "not the one")
        hands.press("Return")
        hands.control("unlock-problem")
        self._take("unlock-wrong-passphrase")
        hands.do("open-backup")
        self._take("open-backup")

    def _settings(self) -> None:
        self._hands.go("settings")
        shown = (each for each in self._program.window.findChildren(TitleList) if each.isVisible())
        sections = next(shown)
        for row in range(sections.model().rowCount()):
            sections.setCurrentIndex(sections.model().index(row, 0))
            self._take(f"settings-{row + 1}")

    def _take(self, name: str) -> None:
        self._hands.settle()
        self._pictures.take(self._program.window, name)
