"""The schema of each released revision, kept as it was released. `python -m tests.storage.released` writes the newest one;
it is written once, when its revision is released, and never again."""
