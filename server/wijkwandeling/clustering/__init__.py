"""Nearby observations become spots."""
