"""A practice is set up: three short steps, then the recovery code."""
