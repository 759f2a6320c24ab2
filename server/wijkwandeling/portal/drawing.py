"""The neighbourhood as a drawing in metres: x to the right, y down, the top left corner at 0, 0."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import shapely
from shapely.geometry import LineString, Polygon, shape
from shapely.geometry.base import BaseGeometry, BaseMultipartGeometry

from wijkwandeling.geo import Grid, grid_of
from wijkwandeling.portal.lettering import Name, write

MARGIN_M = 25.0
# A spot is drawn a little wider than its points lie, so that one of two points still has a shape.
SPOT_MARGIN_M = 9.0
# What lies under what.
LAYERS = ("park", "water", "playground", "building", "road")
# The page has its name already, and a bus stop is no landmark.
UNNAMED = frozenset({"neighbourhood", "stop", "bridge"})
# Letters and dots, in hundredths of the drawing's width: the style sheet sets them at these sizes.
WIDE_LETTER, WIDE_DOT = 1.25, 1.4
NARROW_LETTER, NARROW_DOT = 3.3, 3.0


class Mark(NamedTuple):
    """``d``: SVG path data; ``css``: its classes."""

    d: str
    css: str


class Lettering(NamedTuple):
    """A name and the path that it is written along; ``key`` tells the drawing's paths apart."""

    key: str
    text: str
    d: str


class Dot(NamedTuple):
    """A spot: its shape, and where its number stands."""

    number: int
    d: str
    x: float
    y: float


@dataclass(frozen=True)
class Drawing:
    """``unit``: a hundredth of the width, for what must keep its size on screen."""

    width: float
    height: float
    unit: float
    boundary: Mark
    marks: Sequence[Mark]
    wide_names: Sequence[Lettering]
    narrow_names: Sequence[Lettering]
    spots: Sequence[Dot]


class Feature(NamedTuple):
    layer: str
    name: str
    css: str
    geometry: BaseGeometry


class _Sheet(NamedTuple):
    """Where metres of the grid fall on the drawing. ``frame``: the drawing's edge, in metres of the grid."""

    grid: Grid
    frame: tuple[float, float, float, float]

    def place(self, x: float, y: float) -> tuple[float, float]:
        """To half a metre: finer than a screen shows."""
        return round((x - self.frame[0]) * 2) / 2, round((self.frame[3] - y) * 2) / 2

    def path(self, geometry: BaseGeometry) -> str:
        """SVG path data of any geometry of lines or areas."""
        if geometry.is_empty:
            return ""
        if isinstance(geometry, BaseMultipartGeometry):
            return "".join(self.path(part) for part in geometry.geoms)
        if isinstance(geometry, Polygon):
            return "".join(self._line(ring) + "Z" for ring in (geometry.exterior, *geometry.interiors))
        return self._line(geometry) if isinstance(geometry, LineString) else ""

    def _line(self, line: LineString) -> str:
        corner = np.array([self.frame[0], self.frame[3]])
        placed = np.round((shapely.get_coordinates(line) - corner) * (2, -2)) / 2
        return "M" + " ".join(f"{number:g}" for number in placed.ravel().tolist())


def draw(
    boundary: Mapping[str, Any], base_map: Mapping[str, Any] | None, spots: Mapping[int, Sequence[tuple[float, float]]]
) -> Drawing:
    """Draw the neighbourhood.

    ``boundary``: GeoJSON Polygon or MultiPolygon in degrees. ``base_map``: FeatureCollection in degrees, its features
    with ``layer``, ``name`` and ``class``. ``spots``: number → the (x, y) of its points, metres in the
    neighbourhood's grid.
    """
    grid = grid_of(dict(boundary))
    edge = grid.geometry_to_metres(shape(dict(boundary)))
    hulls = {number: shapely.MultiPoint(list(xy)).convex_hull.buffer(SPOT_MARGIN_M, 6) for number, xy in spots.items()}
    left, bottom, right, top = shapely.union_all([edge, *hulls.values()]).buffer(MARGIN_M).bounds
    sheet = _Sheet(grid, (left, bottom, right, top))
    features = _in_metres((base_map or {}).get("features", []), sheet)
    centres = [hull.centroid for hull in hulls.values()]
    unit = (right - left) / 100
    return Drawing(
        width=round(right - left, 1),
        height=round(top - bottom, 1),
        unit=round(unit, 2),
        boundary=Mark(sheet.path(edge), "boundary"),
        marks=_marks(features, sheet),
        wide_names=_names("breed", features, centres, sheet, unit * WIDE_LETTER, unit * WIDE_DOT),
        narrow_names=_names("smal", features, centres, sheet, unit * NARROW_LETTER, unit * NARROW_DOT),
        spots=[
            Dot(number, sheet.path(hull), *sheet.place(hull.centroid.x, hull.centroid.y))
            for number, hull in sorted(hulls.items())
        ],
    )


def _in_metres(features: Sequence[Mapping[str, Any]], sheet: _Sheet) -> list[Feature]:
    """In metres of the grid, cut off at the edge of the drawing. All at once: one by one takes five times as long."""
    together = {"type": "GeometryCollection", "geometries": [feature["geometry"] for feature in features]}
    moved = sheet.grid.geometry_to_metres(shapely.from_geojson(json.dumps(together)))
    cut = shapely.clip_by_rect(shapely.get_parts(moved), *sheet.frame)
    return [_feature(each.get("properties") or {}, geometry) for each, geometry in zip(features, cut, strict=True)]


def _feature(properties: Mapping[str, Any], geometry: BaseGeometry) -> Feature:
    css = re.sub(r"[^a-z0-9-]", "", str(properties.get("class") or "").lower())
    return Feature(str(properties.get("layer") or ""), str(properties.get("name") or ""), css, geometry)


def _marks(features: Iterable[Feature], sheet: _Sheet) -> list[Mark]:
    """One path for all that looks the same: a row of houses is no longer than its corners."""
    paths: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for feature in features:
        if feature.layer in LAYERS:
            css = f"{feature.layer} {feature.layer}-{feature.css or 'plain'}"
            paths[LAYERS.index(feature.layer), css].append(sheet.path(feature.geometry))
    drawn = [Mark("".join(parts), css) for (_, css), parts in sorted(paths.items())]
    return [mark for mark in drawn if mark.d]


def _names(
    prefix: str,
    features: Sequence[Feature],
    centres: Sequence[BaseGeometry],
    sheet: _Sheet,
    letter_m: float,
    dot_m: float,
) -> list[Lettering]:
    """The names there is room for at this size of letters: landmarks first, then streets, the longest first."""
    landmarks = [
        Name(feature.name, feature.geometry.representative_point())
        for feature in features
        if feature.layer == "place" and feature.name and feature.css not in UNNAMED and not feature.geometry.is_empty
    ]
    dots = [centre.buffer(dot_m) for centre in centres]
    found = write([*landmarks, *_streets(features)], shapely.box(*sheet.frame), dots, letter_m)
    return [Lettering(f"{prefix}-{n}", name.text, sheet.path(name.along)) for n, name in enumerate(found, 1)]


def _streets(features: Iterable[Feature]) -> list[Name]:
    lines = [
        Name(feature.name, part)
        for feature in features
        if feature.layer == "road" and feature.name
        for part in getattr(feature.geometry, "geoms", [feature.geometry])
        if isinstance(part, LineString) and not part.is_empty
    ]
    return sorted(lines, key=lambda name: -name.where.length)
