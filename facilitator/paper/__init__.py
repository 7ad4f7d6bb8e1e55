"""ReportLab: fonts, escaping, coverage, layout. Knows nobody and nothing of sessions."""
