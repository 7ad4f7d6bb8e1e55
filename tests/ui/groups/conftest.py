from tests.ui.pages import around, clock, ws

__all__ = ["around", "clock", "ws"]
