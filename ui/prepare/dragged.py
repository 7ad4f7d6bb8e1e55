"""What can be on its way with the mouse here: a step from what can be added, or a row within its list."""

from __future__ import annotations

STEP, PLACE = "application/x-facilitator-step", "application/x-facilitator-place-in-"
