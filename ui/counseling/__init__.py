"""The drawer of counseling notes: the counselor's own analysis, kept apart from the chart."""
