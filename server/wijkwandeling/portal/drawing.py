"""The neighbourhood as a drawing in metres: x to the right, y down, the top left corner at 0, 0."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import shapely
from shapely.geometry import LineString, Polygon, shape
from shapely.geometry.base import BaseGeometry, BaseMultipartGeometry

from wijkwandeling.geo import Grid, grid_of

MARGIN_M = 25.0
# A spot is drawn a little wider than its points lie, so that one of two points still has a shape.
SPOT_MARGIN_M = 9.0
# What lies under what.
LAYERS = ("park", "water", "playground", "building", "road")
NAMED = ("place", "park", "water", "playground")
LETTER_M = 7.5


@dataclass(frozen=True)
class Mark:
    """``d``: SVG path data; ``css``: its classes."""

    d: str
    css: str


@dataclass(frozen=True)
class Label:
    text: str
    x: float
    y: float


@dataclass(frozen=True)
class StreetName:
    """A name written along its street; ``key`` tells the drawing's paths apart."""

    key: str
    text: str
    d: str


@dataclass(frozen=True)
class NumberedShape:
    number: int
    d: str
    x: float
    y: float


@dataclass(frozen=True)
class Drawing:
    width: float
    height: float
    boundary: Mark
    marks: Sequence[Mark]
    labels: Sequence[Label]
    streets: Sequence[StreetName]
    spots: Sequence[NumberedShape]

    @property
    def unit(self) -> float:
        """A hundredth of the width: the size of text scales with it."""
        return round(max(self.width, 1.0) / 100, 2)


@dataclass
class _Sheet:
    """Where metres of the grid fall on the drawing."""

    grid: Grid
    left: float
    top: float
    frame: tuple[float, float, float, float] = field(default=(0.0, 0.0, 0.0, 0.0))

    def place(self, x: float, y: float) -> tuple[float, float]:
        return round(x - self.left, 1), round(self.top - y, 1)

    def path(self, geometry: BaseGeometry) -> str:
        """SVG path data of any geometry of lines or areas."""
        if geometry.is_empty:
            return ""
        if isinstance(geometry, BaseMultipartGeometry):
            return "".join(self.path(part) for part in geometry.geoms)
        if isinstance(geometry, Polygon):
            return "".join(self._line(ring.coords[:-1]) + "Z" for ring in (geometry.exterior, *geometry.interiors))
        return self._line(geometry.coords) if isinstance(geometry, LineString) else ""

    def _line(self, coords: Iterable[Sequence[float]]) -> str:
        return "M" + "L".join("{:g} {:g}".format(*self.place(each[0], each[1])) for each in coords)


def draw(
    boundary: Mapping[str, Any], base_map: Mapping[str, Any] | None, spots: Mapping[int, Sequence[tuple[float, float]]]
) -> Drawing:
    """Draw the neighbourhood.

    ``boundary``: GeoJSON Polygon in degrees. ``base_map``: FeatureCollection in degrees, its features
    with ``layer``, ``name`` and ``class``. ``spots``: number → the (x, y) of its points, metres in the
    neighbourhood's grid.
    """
    grid = grid_of(dict(boundary))
    edge = grid.geometry_to_metres(shape(dict(boundary)))
    hulls = {number: shapely.MultiPoint(list(xy)).convex_hull.buffer(SPOT_MARGIN_M, 6) for number, xy in spots.items()}
    frame = shapely.union_all([edge, *hulls.values()]).buffer(MARGIN_M).bounds
    sheet = _Sheet(grid, frame[0], frame[3], frame)
    features = [_in_metres(each, sheet) for each in (base_map or {}).get("features", [])]
    return Drawing(
        width=round(frame[2] - frame[0], 1),
        height=round(frame[3] - frame[1], 1),
        boundary=Mark(sheet.path(edge), "boundary"),
        marks=_marks(features, sheet),
        labels=_labels(features, sheet),
        streets=_street_names(features, sheet),
        spots=[_numbered(number, hull, sheet) for number, hull in sorted(hulls.items())],
    )


Feature = tuple[str, str, str, BaseGeometry]


def _in_metres(feature: Mapping[str, Any], sheet: _Sheet) -> Feature:
    """(layer, name, class, geometry), cut off at the edge of the drawing."""
    properties = feature.get("properties") or {}
    geometry = sheet.grid.geometry_to_metres(shape(feature["geometry"]))
    css = re.sub(r"[^a-z0-9-]", "", str(properties.get("class") or "").lower())
    name = str(properties.get("name") or "")
    return str(properties.get("layer") or ""), name, css, shapely.clip_by_rect(geometry, *sheet.frame)


def _marks(features: Iterable[Feature], sheet: _Sheet) -> list[Mark]:
    found = sorted((each for each in features if each[0] in LAYERS), key=lambda each: LAYERS.index(each[0]))
    drawn = [Mark(sheet.path(geometry), f"{layer} {layer}-{css or 'plain'}") for layer, _, css, geometry in found]
    return [mark for mark in drawn if mark.d]


def _labels(features: Iterable[Feature], sheet: _Sheet) -> list[Label]:
    labels = []
    for layer, name, _, geometry in features:
        if layer in NAMED and name and not geometry.is_empty:
            middle = geometry.representative_point()
            labels.append(Label(name, *sheet.place(middle.x, middle.y)))
    return labels


def _street_names(features: Iterable[Feature], sheet: _Sheet) -> list[StreetName]:
    """Each name once, along the longest stretch of its street, where that is long enough to hold it."""
    longest: dict[str, LineString] = {}
    for layer, name, _, geometry in features:
        if layer != "road" or not name:
            continue
        for part in getattr(geometry, "geoms", [geometry]):
            if isinstance(part, LineString) and (name not in longest or part.length > longest[name].length):
                longest[name] = part
    fitting = [(name, line) for name, line in longest.items() if line.length > len(name) * LETTER_M * 1.2]
    return [StreetName(f"straat-{n}", name, sheet.path(_readable(line))) for n, (name, line) in enumerate(fitting, 1)]


def _readable(line: LineString) -> LineString:
    """From left to right, so that no name stands on its head."""
    first, last = line.coords[0], line.coords[-1]
    return line if first[0] <= last[0] else shapely.reverse(line)


def _numbered(number: int, hull: BaseGeometry, sheet: _Sheet) -> NumberedShape:
    middle = hull.centroid
    x, y = sheet.place(middle.x, middle.y)
    return NumberedShape(number, sheet.path(hull), x, y)
