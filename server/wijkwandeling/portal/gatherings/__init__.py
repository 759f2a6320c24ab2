"""Dates to meet: what the facilitator announces on the portal."""
