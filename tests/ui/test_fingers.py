"""A screen to touch makes buttons and rows large by itself, also one that comes later; a choice is a choice."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QInputDevice

from ui.fingers import TouchScreens
from ui.look import Dresser
from ui.preferences import Preferences, Targets
from ui.style.spacing import FOR_FINGERS

RESOURCES = Path(__file__).parents[2] / "resources"


class Device:
    def __init__(self, kind: QInputDevice.DeviceType) -> None:
        self._kind = kind

    def type(self) -> QInputDevice.DeviceType:
        return self._kind


TOUCH, MOUSE = Device(QInputDevice.DeviceType.TouchScreen), Device(QInputDevice.DeviceType.Mouse)


@pytest.fixture
def plugged():
    return [MOUSE]


@pytest.fixture
def touch(app, plugged):
    return TouchScreens(app, lambda: plugged, looks=20)


@pytest.fixture
def dresser(app, touch):
    return Dresser(app, RESOURCES, touch)


def test_without_a_screen_to_touch_nothing_is_large(app, dresser):
    dresser.dress(Preferences())
    assert not app.property(FOR_FINGERS)


def test_one_that_is_plugged_in_later_is_noticed_and_one_that_goes(app, dresser, touch, plugged, qtbot):
    dresser.dress(Preferences())
    with qtbot.waitSignal(touch.changed):
        plugged.append(TOUCH)
    assert app.property(FOR_FINGERS)

    with qtbot.waitSignal(touch.changed):
        plugged.remove(TOUCH)
    assert not app.property(FOR_FINGERS)


@pytest.mark.parametrize(("targets", "is_large"), [(Targets.USUAL, False), (Targets.LARGE, True)])
def test_what_is_chosen_holds_whatever_is_plugged_in(app, dresser, touch, plugged, targets, is_large):
    dresser.dress(Preferences(targets=targets))
    for devices in ([MOUSE, TOUCH], [MOUSE]):
        plugged[:] = devices
        touch.look()
        assert bool(app.property(FOR_FINGERS)) is is_large
