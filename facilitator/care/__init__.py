"""The client's side after the group: picks, practice, one-on-ones. Knows nothing of the board."""
