"""Answers to points that came on no action: every walker hears something."""
