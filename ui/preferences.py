"""What must be known before unlocking, in one settings.toml without people's words: look, country, paper, idle time, folder."""

from __future__ import annotations

import os
import re
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from ui.style.tokens import LARGEST, SMALLEST

if TYPE_CHECKING:
    from datetime import date

LEAST_IDLE, MOST_IDLE = 1, 120
LEAST_UNSEALED, MOST_UNSEALED = 1, 14
MOST_BYTES = 100_000  # of the file; ours has some hundred
LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")
COUNTRY = re.compile(r"[A-Z]{2}")

V = TypeVar("V")


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Targets(StrEnum):
    """How large what is pressed is. SYSTEM: for fingers where there is a screen to touch."""

    SYSTEM = "system"
    USUAL = "usual"
    LARGE = "large"


@dataclass(frozen=True)
class Preferences:
    """A changed choice is a new Preferences: `dataclasses.replace`."""

    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    targets: Targets = Targets.SYSTEM
    language: str = "en"
    country: str = "US"  # ISO 3166 alpha-2
    paper: str = "letter"  # or "a4"
    idle_minutes: int = 10
    seal_after_days: int = 7  # a session that nobody seals
    data_folder: str = ""  # "" = where the system keeps a program's data
    room_display: str = ""  # the display chosen for the room screen, by name
    soft_sound: bool = False  # when a timer in the room is over
    less_motion: bool = False  # on the room screen, also where the system does not ask for it
    names_in_calendar: bool = False  # code names in calendar files, where others may read them
    grouped: dict[str, str] = field(default_factory=dict)  # a practice's id → what was known when its lines were last grouped
    keys: dict[str, str] = field(default_factory=dict)  # what is done (ui/keys.py) → the key chosen for it
    windows: dict[str, str] = field(default_factory=dict)  # a window's name → its place, as Qt saved it (Base64)
    lines_checked: dict[str, date] = field(
        default_factory=dict
    )  # country → when its crisis lines were last confirmed in Settings

    @property
    def look(self) -> tuple[object, ...]:
        """What dresses the program: with another one all of it is dressed anew."""
        return self.theme, self.text_percent, self.targets


def load(file: Path) -> Preferences:
    """What cannot be read, makes no sense, or is not known to this program is as if it had never been chosen."""
    try:
        if file.stat().st_size > MOST_BYTES:
            return Preferences()
        import tomllib  # not where there is no file yet

        stored = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):  # not there; not text, not TOML; nested out of all reason
        return Preferences()
    known = {each.name: stored[each.name] for each in fields(Preferences) if each.name in stored}
    return _sensible(known)


def save(file: Path, preferences: Preferences) -> None:
    """Whole or not at all. Raises OSError when the folder cannot be written."""
    import tomli_w  # not needed before the first screen is painted

    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as stream:
        stream.write(tomli_w.dumps(asdict(preferences)))
        stream.flush()
        os.fsync(stream.fileno())  # an empty file after a power cut would forget where the practice lies
    os.replace(fresh, file)


def _sensible(stored: dict[str, Any]) -> Preferences:
    from datetime import date  # not where there is no file yet

    usual = Preferences()
    theme, targets = stored.get("theme"), stored.get("targets")
    return Preferences(
        theme=Theme(theme) if theme in list(Theme) else usual.theme,
        text_percent=_within(stored.get("text_percent"), SMALLEST, LARGEST, usual.text_percent),
        targets=Targets(targets) if targets in list(Targets) else usual.targets,
        language=_text(stored.get("language"), usual.language, LANGUAGE),
        country=_text(stored.get("country"), usual.country, COUNTRY),
        paper="a4" if stored.get("paper") == "a4" else usual.paper,
        idle_minutes=_within(stored.get("idle_minutes"), LEAST_IDLE, MOST_IDLE, usual.idle_minutes),
        seal_after_days=_within(stored.get("seal_after_days"), LEAST_UNSEALED, MOST_UNSEALED, usual.seal_after_days),
        data_folder=_text(stored.get("data_folder"), usual.data_folder),
        room_display=_text(stored.get("room_display"), usual.room_display),
        soft_sound=stored.get("soft_sound") is True,
        less_motion=stored.get("less_motion") is True,
        names_in_calendar=stored.get("names_in_calendar") is True,
        grouped=_of_type(stored.get("grouped"), str),
        keys=_of_type(stored.get("keys"), str),
        windows=_of_type(stored.get("windows"), str),
        lines_checked={code: day for code, day in _of_type(stored.get("lines_checked"), date).items() if COUNTRY.fullmatch(code)},
    )


def _within(value: object, least: int, most: int, usual: int) -> int:
    return min(max(value, least), most) if isinstance(value, int) and not isinstance(value, bool) else usual


def _text(value: object, usual: str, shape: re.Pattern[str] | None = None) -> str:
    if not isinstance(value, str) or "\0" in value:  # no folder has a name with that
        return usual
    return value if shape is None or shape.fullmatch(value) else usual


def _of_type(stored: object, kind: type[V]) -> dict[str, V]:
    return {name: value for name, value in stored.items() if type(value) is kind} if isinstance(stored, dict) else {}
