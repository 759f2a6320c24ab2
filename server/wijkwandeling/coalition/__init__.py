"""The table before the walk: frames, partners, interests."""
