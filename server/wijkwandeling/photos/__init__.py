"""Make photos safe and small."""
