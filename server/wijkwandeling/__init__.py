"""Wijkwandeling: from a walk through a neighbourhood to a shared action agenda."""

__version__ = "0.1.0"
