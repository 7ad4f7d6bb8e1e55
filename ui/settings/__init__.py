"""What the user can choose, where the practice lies, and what was done with it."""
