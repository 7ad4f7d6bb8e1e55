from tests.ui.evenings import around, clock, led, ws

__all__ = ["around", "clock", "led", "ws"]
