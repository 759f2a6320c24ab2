"""Who does what, by when, with what."""
