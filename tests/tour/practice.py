"""A practice set up from nothing: the gate, empty pages, Settings, unlock, the backup door."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel

from tests.tour.camera import Camera
from tests.workspaces import RESOURCES, Clock
from ui.cover import Cover
from ui.played.by_keys import ByKeys
from ui.played.evening import PlayedEvening
from ui.played.stage import staged, struck

PASSPHRASE = "heron slate twelve lanterns"
FORMS = (
    ("safety", "change-passphrase", "passphrase-first"),
    ("safety", "new-code", "code-form"),
    ("data", "move-practice", "moving"),
)
PARTS = ("look", "paper", "program", "safety", "data", "packs", "access", "trying", "keys", "help")


class PracticeTour:
    def __init__(self, app: QApplication, folder: Path, clock: Clock, camera: Camera) -> None:
        self._app, self._folder, self._clock, self._camera = app, folder, clock, camera

    def go(self) -> None:
        self._open()
        self._set_up()
        self._empty_pages()
        self._settings()
        self._leave()
        self._unlock()
        self._backup()

    def _open(self) -> None:
        program = staged(self._app, self._folder, RESOURCES, self._clock, self._camera.size)
        self._camera.dress(program)
        self._evening = PlayedEvening(program, ByKeys(program.window))
        self._hands = self._evening.hands

    def _take(self, name: str) -> None:
        self._camera.take(self._evening.program, name)

    def _leave(self) -> None:
        struck(self._evening.program)

    def _set_up(self) -> None:
        hands = self._hands
        self._take("set-up-0-doors")
        hands.do("set-up")
        hands.control("passphrase-first")
        self._take("set-up-1-choices")
        hands.write("passphrase-first", "password12")
        hands.until(lambda: "Weak" in self._said("passphrase-says"), "A weak passphrase was not called that")
        self._take("set-up-2-weak")
        hands.write("passphrase-first", PASSPHRASE)
        hands.write("passphrase-again", PASSPHRASE)
        hands.until(lambda: "hard to guess" in self._said("passphrase-says"), "A strong passphrase was not called that")
        self._take("set-up-3-strong")
        hands.do("go-on")
        groups = [label.text() for label in hands.control("code").findChildren(QLabel) if len(label.text()) == 4]
        self._code = "-".join(groups)
        self._take("set-up-4-code")
        hands.do("have-code")
        hands.control("code-again")
        self._take("set-up-5-asked-back")
        hands.write("code-again", "ABCD-EFGH")
        hands.press("Return")
        self._take("set-up-6-wrong-code")
        hands.write("code-again", self._code)
        hands.press("Return")
        hands.until(lambda: self._evening.program.house is not None, "The practice was not made")

    def _empty_pages(self) -> None:
        for place in ("today", "groups", "follow-up", "session", "themes", "library"):
            self._evening.go(place)
            self._take(f"empty-{place}")
        self._evening.go("groups")
        self._hands.do("new-group")
        self._take("empty-group-form")
        self._hands.press("Return")
        self._take("empty-group-form-refused")
        self._hands.write("group-name", "Tuesday evening")
        self._hands.press("Return")
        self._hands.control("add-client")
        self._take("empty-roster")
        self._evening.go("today")
        self._take("first-group-today")

    def _settings(self) -> None:
        (self._folder / "elsewhere").mkdir()
        self._evening.go("settings")
        for part in PARTS:
            self._evening.house.go("settings", section=part)
            self._take(f"settings-{part}")
        for part, opens, shows in FORMS:
            self._evening.house.go("settings", section=part)
            asked = self._hands.when_asked(*self._evening.answering_with(self._folder / "elsewhere"))
            self._hands.do(opens)
            asked.stop()
            self._hands.control(shows)
            self._take(f"settings-{part}-{opens}")
        self._hands.press("F1")
        self._take("keys")
        self._hands.press("Esc")
        self._evening.program.show_about()
        self._take("about")
        self._hands.press("Esc")
        cover = Cover(self._evening.program.window)
        self._take("covered")
        cover.lift()

    def _unlock(self) -> None:
        self._open()
        self._take("unlock")
        self._hands.write("passphrase", "something else")
        self._hands.press("Return")
        self._hands.control("unlock-problem")
        self._take("unlock-wrong")
        self._hands.write("passphrase", self._code)
        self._hands.press("Return")
        self._hands.control("passphrase-first")
        self._take("unlock-by-recovery-code")
        self._leave()

    def _backup(self) -> None:
        """Leaving made one."""
        self._open()
        self._hands.do("open-backup")
        self._hands.control("backup-secret")
        self._take("backup")
        self._hands.write("backup-secret", "something else")
        self._hands.press("Return")
        self._hands.control("backup-problem")
        self._take("backup-wrong")
        self._hands.write("backup-secret", PASSPHRASE)
        self._hands.press("Return")
        self._hands.control("found-when")
        self._take("backup-found")
        self._leave()

    def _said(self, name: str) -> str:
        label = self._hands.find(QLabel, name)
        return label.text() if label else ""
