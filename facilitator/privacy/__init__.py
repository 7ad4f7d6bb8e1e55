"""Screening of names in text, cleaning, sameness. Pure functions."""
