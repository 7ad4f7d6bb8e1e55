"""The first screen, before there is a practice: two doors, and a quiet third."""
