"""Packs, words, icons and the style sheet: data that travels with the program."""
