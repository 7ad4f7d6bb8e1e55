"""Groups: their week, their roster, their coming meetings."""
