"""Draws the demo's pictures: small scenes in one style, clearly illustrations."""
