"""Every screen and state as pictures, with made-up data: `python -m tests.tour --out DIR`. For looking at, by people."""
