"""The area and what is known of it."""
