"""How a vault came to its form, revision by revision. Each one defines the tables it needs itself and imports no room."""
