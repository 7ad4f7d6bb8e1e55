"""The theme report: made of a quarter that is over, seen, and taken along as paper, picture or table."""
