"""Packs: read, check, browse."""
