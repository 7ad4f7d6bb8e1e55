"""A small pack that is right, to be made wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import tomli_w

Table = dict[str, Any]

PACK: Table = {
    "format": 1, "id": "small", "title": "Small", "languages": ["en"], "version": "1", "license": "Ours", "about": "For tests.",
}  # fmt: skip


def step(id_: str, kind: str, minutes: int, **more: object) -> Table:
    timed = {"ideal": minutes, "short": minutes, "min": 1}
    return {
        "id": id_, "kind": kind, "title": id_, "minutes": timed, "skippable": False, "when_short": "Less.", "show": ["Look"],
        "say": "\n  Hello.\n  Sit down.\n", **more,
    }  # fmt: skip


def topic(id_: str = "evenings", **more: object) -> Table:
    prompt = {
        "id": f"{id_}-prompt", "minutes": {"ideal": 3, "short": 2}, "question": "What?", "listen_for": "Words.",
        "if_quiet": ["This?", "That?"], "caution": "Careful.", "collects": "trigger",
    }  # fmt: skip
    part = {"id": f"{id_}-part", "title": "Part", "minutes": {"ideal": 3, "short": 3}, "say": "Do."}
    kinds = ["feeling", "feeling", "thought", "thought", "body", "body"]
    stages = ["emotional", "mental", "mental", "mental", "mental", "physical"]
    signs = [{"id": f"sign-{n}", "kind": kinds[n], "stage": stages[n], "text": f"Sign {n}"} for n in range(6)]
    log = {"day": "Monday", "tried": "Yes", "before": 6, "after": 3, "note": "Good."}
    breaths = {"breathe_in": 4, "hold": 0, "breathe_out": 6, "rounds": {"ideal": 5, "short": 3}, "card": "Slow."}
    return {
        "format": 1, "language": "en", "id": id_, "title": id_.title(), "aim": "Aim.", "use_when": "Any time.",
        "situations": ["unpleasant-emotions"], "themes": ["alone"], "next_topics": [], "lengths": {"ideal": 20, "short": 20},
        "take_time_from": ["talk"], "prepare": ["Paper"], "caution": ["Care"], "redirect": "Back to the hour.",
        "step": [
            step("welcome", "welcome", 4),
            step("talk", "discuss", 5, prompt=[prompt]),
            step("skill", "skill", 4, part=[part]),
            step("calm", "relax", 4, relaxation={**breaths, "line": [{"say": "Feet.", "pause": 5, "pacer": True}]}),
            step("close", "close", 3),
        ],
        "strategy": [{"id": f"way-{n}", "text": f"I try way {n}.", "how": "Slowly.", "when": "At night."} for n in range(6)],
        "handout": {
            "key_points": ["One."], "one_on_one": ["A?", "B?", "C?"],
            "warning_sign": signs,
            "if_then": [{"id": f"if-{n}", "when": "Then ____", "then": "I go."} for n in range(3)],
            "practice_log": {"line": "I will ____.", "example": log},
        },
        "follow_up": {"ask": ["When?", "Who?"]},
        **more,
    }  # fmt: skip


def theme(id_: str = "alone", **more: object) -> Table:
    wordings = [f"{id_} wording {n}" for n in range(16)]
    return {
        "id": id_,
        "name": id_.title(),
        "situations": ["unpleasant-emotions"],
        "topics": ["evenings"],
        "wordings": wordings,
        **more,
    }


def moment(id_: str = "slip", **more: object) -> Table:
    return {"id": id_, "what_happens": "It happens", "say": "Thank you.", "do": ["Wait"], "avoid": ["Why"], **more}


def obstacle(id_: str = "forgot", **more: object) -> Table:
    return {"id": id_, "says": "I forgot", "words": ["forg"], "helps": ["A note"], **more}


def pack(
    folder: Path,
    *topics: Table,
    themes: list[Table] | None = None,
    moments: list[Table] | None = None,
    obstacles: list[Table] | None = None,
    **more: object,
) -> Path:
    """Written as files; the folder of the pack."""
    write(folder / "pack.toml", {**PACK, **more})
    for number, one in enumerate(topics):
        write(folder / "en" / "topics" / f"{number}-{one.get('id', 'none')}.toml", one)
    if themes:
        write(folder / "en" / "themes.toml", {"format": 1, "language": "en", "theme": themes})
    if moments:
        write(folder / "en" / "hard-moments.toml", {"format": 1, "language": "en", "hard_moment": moments})
    if obstacles:
        write(folder / "en" / "obstacles.toml", {"format": 1, "language": "en", "obstacle": obstacles})
    return folder


def write(path: Path, content: Table | str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    match content:
        case bytes():
            path.write_bytes(content)
        case str():
            path.write_text(content, "utf-8")
        case _:
            path.write_text(tomli_w.dumps(content, multiline_strings=True), "utf-8")
