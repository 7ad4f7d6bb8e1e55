"""Groups and when they meet."""
