"""What can be on its way with the mouse here: a topic from the library into an order, or a place within one."""

from __future__ import annotations

TOPIC, PLACE = "application/x-facilitator-topic", "application/x-facilitator-place"
