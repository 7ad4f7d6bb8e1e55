"""ReportLab: fonts, coverage, layout. Knows nobody and nothing of sessions.

Words reach it as letters, never as markup (text.py), so there is nothing to escape and nothing is evaluated. Should markup
ever be used after all: it may open no file and no address, and run nothing as a color.
"""

from __future__ import annotations

from reportlab import rl_config

rl_config.trustedHosts = None
rl_config.trustedSchemes = []
rl_config.toColorCanUse = None  # type: ignore[assignment]
