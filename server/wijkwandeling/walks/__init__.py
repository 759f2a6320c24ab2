"""Prepare a walk, let phones join."""
