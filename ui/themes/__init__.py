"""What keeps coming up: recurring themes of a period, one of them whole, and what else the board tells by month."""
