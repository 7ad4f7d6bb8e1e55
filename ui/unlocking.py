"""What happens between a typed secret and the open practice: wrong, right, older on purpose, a new passphrase after the code."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject

from facilitator.storage.folder import DataFolder
from facilitator.storage.keys import change_passphrase, open_envelope
from facilitator.storage.recovery_code import read_recovery_code
from ui.background import in_background
from ui.said import sentence_of
from ui.unlock.unlock import Unlock

BY_PASSPHRASE, BY_CODE, PASSPHRASE_CHANGED = "unlocked", "unlocked-by-recovery", "passphrase-changed"
"""Of facilitator.storage.access_log.Access, which is not loaded yet when a secret is typed."""


class Open(Protocol):
    def __call__(
        self, data_key: bytes, failed: Callable[[Exception], object], *, noted: Sequence[str], accept_older: bool
    ) -> None: ...


class Unlocking(QObject):
    """Drives one Unlock screen, and goes with it. `open_practice` opens the practice and leaves the screen, or calls `failed`."""

    def __init__(self, screen: Unlock, folder: DataFolder, open_practice: Open) -> None:
        super().__init__(screen)
        self._screen, self._folder, self._open = screen, folder, open_practice
        self._data_key = b""
        self._noted: list[str] = []
        screen.tried.connect(self._try)
        screen.passphrase_chosen.connect(self._change)
        screen.older_accepted.connect(lambda: self._go_on(accept_older=True))

    def _try(self, secret: str) -> None:
        by = BY_CODE if read_recovery_code(secret) else BY_PASSPHRASE
        in_background(
            self, lambda report: open_envelope(self._folder.envelope, secret), lambda key: self._fits(key, by), self._say
        )

    def _fits(self, data_key: bytes, by: str) -> None:
        self._data_key, self._noted = data_key, [by]
        if by == BY_CODE:
            self._screen.offer_new_passphrase()
        else:
            self._go_on()

    def _change(self, passphrase: str) -> None:
        if not passphrase:
            self._go_on()
            return
        self._noted.append(PASSPHRASE_CHANGED)
        work = lambda report: change_passphrase(self._folder.envelope, self._data_key, passphrase)  # noqa: E731
        in_background(self, work, lambda _: self._go_on(), self._say)

    def _go_on(self, *, accept_older: bool = False) -> None:
        self._open(self._data_key, self._say_why_not, noted=self._noted, accept_older=accept_older)

    def _say_why_not(self, problem: Exception) -> None:
        from facilitator.storage.opening import VaultOlder  # loaded by now

        self._screen.show_problem(sentence_of(problem), is_older=isinstance(problem, VaultOlder))

    def _say(self, problem: Exception) -> None:
        self._screen.show_problem(sentence_of(problem))
