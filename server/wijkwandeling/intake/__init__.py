"""Accept what a phone sends, exactly once."""
