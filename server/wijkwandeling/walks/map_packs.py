"""Where map packs are kept."""

from __future__ import annotations

from pathlib import Path

from wijkwandeling import settings


def path_of(sha256: str) -> Path:
    """The file of the map pack with this SHA-256 (hex)."""
    return settings.current().map_pack_dir / f"{sha256}.pmtiles"
