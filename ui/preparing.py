"""What unlocking needs and is no secret, loaded after the first paint: libraries, pages, packs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from facilitator.language import Explained
from facilitator.progress import Report
from facilitator.storage.folder import DataFolder
from ui.preferences import Preferences
from ui.sources import forget_sources

if TYPE_CHECKING:
    from facilitator.workspace.opening import Prepared

Prepare = Callable[[Path, Path], "Prepared"]  # from the resources, and the practice's own packs
GoOn = Callable[["Prepared"], object]
Fail = Callable[[Exception], object]


def read_anew(resources: Path, own_packs: Path) -> Prepared:
    """As the product does. Loads NumPy, so not before somebody asks."""
    from facilitator.workspace.opening import prepare

    return prepare(resources, own_packs)


class PartUnreadable(Explained):
    def __init__(self) -> None:
        super().__init__(
            "A part of Facilitator itself cannot be read, so it cannot go on. Your practice was not touched. "
            "Try again; if that does not help, install Facilitator again."
        )


class Preparing(QObject):
    ready = Signal()

    def __init__(
        self,
        resources: Path,
        practice: Path,
        preferences: Callable[[], Preferences],
        parent: QObject,
        prepare: Prepare = read_anew,
    ) -> None:
        super().__init__(parent)
        self._resources, self._practice, self._preferences, self._prepare = resources, practice, preferences, prepare
        self.prepared: Prepared | None = None
        self._is_running = False
        self._waiting: list[tuple[GoOn, Fail]] = []

    def begin(self) -> None:
        if self.prepared or self._is_running:
            return
        self._is_running = True
        from ui.background import in_background

        in_background(self, self._load, self._done, self._failed)

    def then(self, go_on: GoOn, failed: Fail) -> None:
        """Now, or as soon as it is ready. What failed before is tried once more."""
        if self.prepared:
            go_on(self.prepared)
        else:
            self._waiting.append((go_on, failed))
            self.begin()

    def _load(self, report: Report) -> Prepared:
        import ui.pages  # noqa: F401  # the pages and all they need

        forget_sources()  # what is free now is taken by the packs
        prepared = self._prepare(self._resources, DataFolder(self._practice).packs)
        for country, day in self._preferences().lines_checked.items():
            prepared.crisis_lines.confirm(country, day)
        return prepared

    def _done(self, prepared: Prepared) -> None:
        self._is_running = False
        self.prepared = prepared
        forget_sources()
        self.ready.emit()
        for go_on, _ in self._taken():
            go_on(prepared)

    def _failed(self, problem: Exception) -> None:
        self._is_running = False
        for _, failed in self._taken():
            failed(problem if isinstance(problem, Explained) else PartUnreadable())

    def _taken(self) -> list[tuple[GoOn, Fail]]:
        waiting, self._waiting = self._waiting, []
        return waiting
