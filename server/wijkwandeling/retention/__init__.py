"""What is kept no longer than it should be, and the log of what went."""
