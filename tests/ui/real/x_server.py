"""A real X server with monitors that a test puts up and takes away: Xvfb, told through the libraries that Qt itself uses."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import POINTER, byref, c_char_p, c_int, c_ulong, c_void_p
from ctypes.util import find_library

WHOLE = "2400x2000x24"
NEEDED = ("X11", "Xrandr", "xcb-cursor")


class _Monitor(ctypes.Structure):
    """XRRMonitorInfo."""

    _fields_ = (
        *(("name", c_ulong), ("primary", c_int), ("automatic", c_int), ("noutput", c_int)),
        *((side, c_int) for side in ("x", "y", "width", "height", "mwidth", "mheight")),
        ("outputs", POINTER(c_ulong)),
    )


def is_there() -> bool:
    return shutil.which("Xvfb") is not None and all(find_library(name) for name in NEEDED)


@contextmanager
def x_server() -> Iterator[str]:
    """Its DISPLAY, which the server chooses itself. It says so when it is ready."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", WHOLE, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{int(told.readline())}"
    finally:
        server.terminate()
        server.wait(10)


class Monitors:
    """`put` also moves one that is there. The first one gets the server's only output."""

    def __init__(self, display: str) -> None:
        self._x, self._randr = ctypes.CDLL(find_library("X11")), ctypes.CDLL(find_library("Xrandr"))
        self._x.XOpenDisplay.restype, self._x.XOpenDisplay.argtypes = c_void_p, [c_char_p]
        self._x.XDefaultRootWindow.restype, self._x.XDefaultRootWindow.argtypes = c_ulong, [c_void_p]
        self._x.XInternAtom.restype, self._x.XInternAtom.argtypes = c_ulong, [c_void_p, c_char_p, c_int]
        self._x.XSync.argtypes = [c_void_p, c_int]
        self._randr.XRRAllocateMonitor.restype, self._randr.XRRAllocateMonitor.argtypes = POINTER(_Monitor), [c_void_p, c_int]
        self._randr.XRRSetMonitor.argtypes = [c_void_p, c_ulong, POINTER(_Monitor)]
        self._randr.XRRDeleteMonitor.argtypes = [c_void_p, c_ulong, c_ulong]
        self._randr.XRRGetMonitors.restype = POINTER(_Monitor)
        self._randr.XRRGetMonitors.argtypes = [c_void_p, c_ulong, c_int, POINTER(c_int)]
        self._display = self._x.XOpenDisplay(display.encode())
        self._root = self._x.XDefaultRootWindow(self._display)
        self._output = self._randr.XRRGetMonitors(self._display, self._root, 1, byref(c_int()))[0].outputs[0]
        self._has_output = ""

    def put(self, name: str, left: int, top: int, width: int, height: int) -> None:
        self._has_output = self._has_output or name
        is_first = name == self._has_output
        monitor = self._randr.XRRAllocateMonitor(self._display, int(is_first))
        told = monitor.contents
        told.name, told.primary, told.automatic = self._atom(name), int(is_first), 0
        told.x, told.y, told.width, told.height = left, top, width, height
        told.mwidth, told.mheight = width // 4, height // 4
        if is_first:
            told.outputs[0] = self._output
        self._randr.XRRSetMonitor(self._display, self._root, monitor)
        self._x.XSync(self._display, 0)

    def take(self, name: str) -> None:
        self._randr.XRRDeleteMonitor(self._display, self._root, self._atom(name))
        self._x.XSync(self._display, 0)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))
