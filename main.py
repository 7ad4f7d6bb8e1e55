"""Facilitator: parse the command line, pass in clock, randomness, folders and resources, open a window."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from random import SystemRandom
from types import SimpleNamespace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

VERSION = "0.1.0"


def main(arguments: Sequence[str] | None = None) -> int:
    """The program's exit code."""
    wanted = _parse(sys.argv[1:] if arguments is None else arguments)
    if wanted.command == "rehearse":
        from ui.played.play import play

        return play(Path(wanted.out), resources())
    gc.disable()  # until the first paint: among what is loaded for it there is nothing to collect
    from ui.opening import open_program

    return open_program(wanted.data, wanted.config, resources(), _now, SystemRandom())


def resources() -> Path:
    """The folder of packs, icons and words that is installed with the program."""
    import resources as installed

    return Path(installed.__path__[0])


def _now() -> datetime:
    from datetime import datetime  # not needed before the first paint

    return datetime.now().astimezone()


def _parse(arguments: Sequence[str]) -> SimpleNamespace:
    """The window needs no arguments, and without them it need not wait for what reads them."""
    wanted = SimpleNamespace(data=None, config=None, command=None)
    if not arguments:
        return wanted
    import argparse

    parser = argparse.ArgumentParser(prog="facilitator", description="Leads relapse-prevention groups.")
    parser.add_argument("--data", help="data folder of the practice")
    parser.add_argument("--config", help="folder of settings.toml")
    parser.add_argument("--version", action="version", version=f"Facilitator {VERSION}")
    commands = parser.add_subparsers(dest="command")
    rehearse = commands.add_parser("rehearse", help="play an evening with made-up clients and leave pictures of it")
    rehearse.add_argument("--out", default="evening", help="where pictures and handouts go")
    vars(wanted).update(vars(parser.parse_args(arguments)))
    return wanted


if __name__ == "__main__":
    sys.exit(main())
