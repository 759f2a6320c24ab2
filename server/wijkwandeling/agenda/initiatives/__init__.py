"""Residents' own ideas, from the portal's form to the agenda. Public only in words that their makers approved."""
