"""How long what belongs to a walk is kept."""
