"""Made-up program of a rehearsal: what it is called, who signs; and two counseling notes in the drawer of one client."""

from __future__ import annotations

from datetime import timedelta

from facilitator.people.client import ClientId
from facilitator.people.program import Program
from facilitator.workspace.workspace import Workspace

PROGRAM = Program(name="Example Program (made up)", address="1 Example Street", signer="A. Example, made-up credential")
NOTES = (
    (7, "Speaks of money each time the talk comes to home. I hear worry there that has no place yet.\nAsk less, wait longer."),
    (14, "Laughs before saying what hurts. I noticed that I laughed along."),
)  # days ago


def made_up_program(ws: Workspace, client: ClientId) -> None:
    ws.program.put(PROGRAM)
    for days, text in NOTES:
        ws.drawer.write(client, ws.now().date() - timedelta(days=days), text)
