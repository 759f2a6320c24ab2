"""GPX files as a GPS writes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

Fix = tuple[datetime | None, float, float]


def gpx(*stretches: Sequence[Fix]) -> str:
    """``stretches``: recorded without a break; each fix is its moment, longitude and latitude."""
    segments = "".join(f"<trkseg>{''.join(map(_point, stretch))}</trkseg>" for stretch in stretches)
    head = '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="GPS" xmlns="http://www.topografix.com/GPX/1/1">'
    return f"{head}<trk>{segments}</trk></gpx>"


def _point(fix: Fix) -> str:
    moment, lon, lat = fix
    time = f"<time>{moment.isoformat()}</time>" if moment else ""
    return f'<trkpt lat="{lat}" lon="{lon}">{time}</trkpt>'
