"""The one-on-one: who is next, how the practice went, what was picked, the plan."""
