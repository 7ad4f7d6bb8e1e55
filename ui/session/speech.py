"""A speech as it is read out: sentences run together, an empty line is a pause. Relaxation lines with their quiet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from facilitator.session.agenda_step import AgendaStep

tr = partial(QCoreApplication.translate, "Speech")


def speech(text: str) -> str:
    """One sentence to a line in the pack; on the screen paragraphs, parted by an empty line."""
    paragraphs = text.strip().split("\n\n")
    return "\n\n".join(" ".join(line.strip() for line in paragraph.splitlines()) for paragraph in paragraphs)


def relaxation(step: AgendaStep) -> str:
    lines: list[str] = []
    for number, line in enumerate(step.relaxation_lines):
        pause = step.pauses[number] if number < len(step.pauses) else 0
        lines.append(f"{line}   ({_seconds(pause)})" if pause else line)
        if step.pacer and number == step.pacer_after and step.rounds:
            lines.append(tr("– {count} breaths with the circle on the room screen –").format(count=step.rounds))
    return "\n".join(lines)


def _seconds(pause: int) -> str:
    return tr("{count} s").format(count=pause)
