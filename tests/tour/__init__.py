"""`python -m tests.tour --out DIR [--only NAME]`: every screen and state as a picture, in every look."""
