"""An unlocked data folder, opened; what the screens hold. Alone above the wall, with ui/."""
