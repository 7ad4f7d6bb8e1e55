"""How two processes talk through a pipe: four bytes that say how long it is, then so many bytes."""

from __future__ import annotations

from struct import Struct
from typing import BinaryIO

LENGTH = Struct("<I")


def send(pipe: BinaryIO, what: bytes) -> None:
    """Raises OSError where nobody reads any more."""
    pipe.write(LENGTH.pack(len(what)))
    pipe.write(what)
    pipe.flush()


def receive(pipe: BinaryIO) -> bytes | None:
    """None where the other end is gone, also in the middle of it."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    what = pipe.read(length)
    return what if len(what) == length else None
