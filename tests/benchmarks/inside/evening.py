"""A whole evening, unlocked and led by keys to the saved handouts. Says "today" when Today is seen, and "over" at the end."""

from __future__ import annotations

import sys
from itertools import islice
from pathlib import Path

from tests.benchmarks.inside.hands import tell
from tests.benchmarks.inside.played import play, start_led
from tests.benchmarks.said import lines
from ui.played.closing import TakenHome
from ui.played.evening import PlayedEvening

SHARED = 24  # two lines a client
TAKEN = TakenHome("", "Get off one stop early and walk the other street", "payday", "on the way home", "my sister", "fri 9:00")


def whole_evening(evening: PlayedEvening, passphrase: str, saved: Path) -> None:
    evening.unlock(passphrase)
    print("today", flush=True)
    start_led(evening)
    for line in islice(lines(evening.ws.library), SHARED):
        evening.share(line)
    evening.park("Who has a bus card to lend?")
    evening.open_hard_moments()
    evening.leave_hard_moments()
    came = [client for client, is_here in evening.evening.people() if is_here]
    close = evening.end()
    close.add_takeaway("A place loses its pull when I plan my way past it")
    close.go_to_clients()
    for client in came:
        close.take_home(client, TAKEN)
    close.seal()
    evening.until_preview()
    evening.save_handouts(saved)
    evening.go("today")
    print("over", flush=True)
    tell(handouts=saved.stat().st_size)


if __name__ == "__main__":
    passphrase, saved, *arguments = sys.argv[1:]
    play(arguments, lambda evening: whole_evening(evening, passphrase, Path(saved)))
