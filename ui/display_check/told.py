"""What there is to say about a display, in a sentence or two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from ui.keys import key_name
from ui.room.displays import Display
from ui.room.legible import inches, meters
from ui.room.view import RoomEntry, RoomView

tr = partial(QCoreApplication.translate, "DisplayCheck")


def told_of(display: Display) -> str:
    """How many points, at which scale, how large, whether it stands upright."""
    place = display.place
    said = [
        tr("{wide} × {high} points").format(
            wide=round(place.width() * display.scale), high=round(place.height() * display.scale)
        ),
        tr("at {percent} %").format(percent=round(display.scale * 100)),
    ]
    across = inches(display)
    said.append(tr("about {inches} inches across").format(inches=round(across)) if across else tr("its size is not told"))
    if place.height() > place.width():
        said.append(tr("upright"))
    return " · ".join(said)


def read_from(display: Display, font: QFont) -> str:
    """From how far its smallest letters are read; a projector does not know, so somebody has to look."""
    away = meters(display, font)
    if away is None:
        return tr("How large the picture is, is not told. Show the test card and look from the last chair.")
    return tr(
        "The smallest letters can be read from about {meters} meters. The test card shows whether that is so in your room."
    ).format(meters=round(away, 1))


def warned(*, is_mirrored: bool, is_alone: bool) -> str:
    """Empty where all is well. Many computers do not tell a program that their displays mirror."""
    if is_mirrored:
        return tr(
            "Two displays show the same picture, so the group would see what you see. "
            "Set them to “extend” in your computer’s display settings."
        )
    if is_alone:
        return tr(
            "One display is found. If a projector or a television shows this page too, they are set to show the same picture: "
            "set them to “extend” in your computer’s display settings. Until then {key} in a session hides what is private."
        ).format(key=key_name("only-i-see"))
    return ""


def sample() -> RoomView:
    """A question and some lines that nobody said."""
    lines = (
        tr("a walk around the block"),
        tr("calling somebody first"),
        tr("music in the kitchen"),
        tr("going to bed early"),
        tr("writing down what I will do tomorrow"),
    )
    return RoomView(
        topic=tr("How the room screen looks there"),
        prompt=tr("What helps when an evening gets long?"),
        minutes_left=7,
        entries=tuple(RoomEntry(line, 1 + number % 3) for number, line in enumerate(lines)),
        ground_rules=tr("What is shared here stays here. No names are kept. You may pass at any time."),
    )
