"""Write the reference of a handout anew, when a change of it is meant:  python -m tests.handouts.keep_reference"""

from __future__ import annotations

from pathlib import Path

from facilitator.handouts.batch import Paper, pdf
from facilitator.handouts.client_leaflet import Fitters, leaflet
from facilitator.paper.page import page
from tests.handouts.made import full_sheet, texts

KEPT = Path(__file__).parent / "reference"


def text_now():
    """What a reader of the PDF finds, page by page."""
    return "\n\n".join(texts(pdf([full_sheet()], Paper()))) + "\n"


def layout_now():
    """Every piece of writing, line and box, where it stands in its part, in points."""
    (taken, _) = leaflet(full_sheet(), Fitters(page("letter")))
    rows = []
    for side, parts in enumerate(taken.sides, start=1):
        for number, part in enumerate(parts, start=1):
            rows.append(f"side {side}, part {number}: {part.height:.0f} high, {part.above:.0f} above")
            rows += [f"  {it.x:5.0f} {it.y:4.0f}  {it.font} {it.size:g}  {it.text}" for it in part.letters]
            rows += [f"  {it.x:5.0f} {it.y:4.0f}  line to {it.to_x:.0f} {it.to_y:.0f}" for it in part.strokes]
            rows += [f"  {it.x:5.0f} {it.y:4.0f}  box {it.width:.0f} × {it.height:.0f}" for it in part.boxes]
    return "\n".join(rows) + "\n"


def keep() -> None:
    KEPT.mkdir(exist_ok=True)
    (KEPT / "heron.text").write_text(text_now(), "utf-8")
    (KEPT / "heron.layout").write_text(layout_now(), "utf-8")


if __name__ == "__main__":
    keep()
