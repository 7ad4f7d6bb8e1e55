"""Words as they are kept: NFC, one kind of newline, no invisible or bidirectional control characters, bounded."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Cleaned, newlines and tabs made spaces, runs of spaces made one, trimmed."""
    raise NotImplementedError


def paragraphs(text: str) -> str:
    """Cleaned, newlines kept as \\n."""
    raise NotImplementedError
