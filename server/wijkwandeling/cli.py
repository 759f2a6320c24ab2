"""The command ``wijkwandeling``."""

from __future__ import annotations

import click


@click.group()
def main() -> None:
    """Van een wijkwandeling naar een gedragen actieagenda."""
