"""What the group shared: open lines, sealed entries, the seal. Knows nobody."""
