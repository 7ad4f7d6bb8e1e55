"""The session: its plan, its run and clock, what it keeps. Knows no board."""
