"""The type of the app, where it is built; otherwise the page is set in the reader's own sans-serif."""

from __future__ import annotations

from pathlib import Path

WEIGHTS = (400, 700)


def font_css(app_dir: Path) -> str:
    """The @font-face rules for Noto Sans from the built app's files; empty when the app is not built."""
    return "".join(_face(weight, path.name) for weight in WEIGHTS if (path := _file(app_dir, weight)))


def _file(app_dir: Path, weight: int) -> Path | None:
    return next(iter(sorted((app_dir / "assets").glob(f"noto-sans-latin-{weight}-normal-*.woff2"))), None)


def _face(weight: int, name: str) -> str:
    return (
        f'@font-face{{font-family:"Noto Sans";font-weight:{weight};font-display:swap;'
        f'src:url("/assets/{name}") format("woff2")}}\n'
    )
