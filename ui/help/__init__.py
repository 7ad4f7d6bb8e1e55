"""What lies over the window when help is asked for: the keys, and what this program is."""
