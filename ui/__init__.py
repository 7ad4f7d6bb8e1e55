"""The screens. One folder a screen, named as the navigation names it. Knows nothing of SQL."""
