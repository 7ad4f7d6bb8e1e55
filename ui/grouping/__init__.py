"""Grouping: lines that wait for a theme, and what can be done with themes themselves."""
