"""What keeps coming up: likeness of phrases, guesses, which theme an entry is in."""
