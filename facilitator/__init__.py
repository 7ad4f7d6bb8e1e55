"""The work itself: groups, sessions, the board, clients and their handouts. Knows nothing of Qt."""
