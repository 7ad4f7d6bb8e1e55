"""The parts of a sheet. Each knows its height in a column and draws itself."""
