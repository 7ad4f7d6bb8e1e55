"""Clients, the roster, attendance."""
