"""What got in the way of a practice, a calendar file, the drawer of counseling notes, the program in Settings."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.played.evening import PlayedEvening

SECRET = "otter slate nine lanterns"
ODD = "مريم said <b>{0}</b> & 😀, and then came a long week of late shifts without a free evening, " + "W" * 80


class Drawer:
    """Begins and ends at Follow-up, at the client who stands first."""

    def __init__(self, evening: PlayedEvening, take: Callable[[str], None]) -> None:
        self._evening, self._take = evening, take
        self._hands = evening.hands

    def go(self) -> None:
        self._in_the_way()
        self._counseling()
        self._evening.house.go("settings", section="program")
        self._take("settings-program")
        self._evening.house.go("settings", section="names")
        self._take("settings-names")
        self._evening.go("follow-up")

    def _in_the_way(self) -> None:
        self._hands.go_into("went-hard")
        self._hands.press("Return")
        self._hands.write("in-the-way", "The bus was late, and I was too tired")
        self._take("practice-what-could-help")
        self._hands.go_into("went-hard")

    def _counseling(self) -> None:
        self._hands.do("client-counseling")
        self._hands.go_into("counseling-text")
        self._hands.paste(ODD)
        self._hands.do("keep-counseling")
        self._take("counseling")
        self._hands.do("set-drawer-passphrase")
        self._take("counseling-passphrase")
        self._hands.write("passphrase-first", SECRET)
        self._hands.write("passphrase-again", SECRET)
        self._hands.press("Return")
        self._hands.until(lambda: self._hands.find(QWidget, "drawer-form") is None, "The drawer got no passphrase")
        self._hands.do("lock-drawer")
        self._take("counseling-locked")
        self._hands.write("drawer-passphrase", SECRET)
        self._hands.press("Return")
        self._hands.until(lambda: not self._evening.ws.drawer.is_locked, "The drawer was not opened")
        self._hands.do("leave-page")
