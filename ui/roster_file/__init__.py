"""Clients from a file: what will happen with each row is seen first, then all of them are put on the roster at once."""
