import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";

import type { MapColours } from "./colours";

const roadWidth: ExpressionSpecification = [
  "interpolate",
  ["exponential", 1.6],
  ["zoom"],
  12,
  ["match", ["get", "class"], "main", 1.5, "path", 0.3, 0.8],
  19,
  ["match", ["get", "class"], "main", 34, "path", 5, 22],
];

const roadEdgeWidth: ExpressionSpecification = [
  "interpolate",
  ["exponential", 1.6],
  ["zoom"],
  12,
  ["match", ["get", "class"], "main", 2.5, "path", 0, 1.4],
  19,
  ["match", ["get", "class"], "main", 38, "path", 0, 25],
];

/** The layers of a map pack bear the names that the server gives them, from the ground up. */
export function packLayers(colours: MapColours, letters: number): LayerSpecification[] {
  return [
    fill("park", colours.park),
    fill("water", colours.water),
    fill("playground", colours.playground),
    fill("building", colours.building, 14),
    line("boundary", colours.roadEdge, 1.5),
    line("road", colours.roadEdge, roadEdgeWidth, "road-edges"),
    line("road", roadColour(colours), roadWidth, "roads"),
    {
      id: "road-names",
      type: "symbol",
      source: "pack",
      "source-layer": "road",
      minzoom: 14,
      filter: ["has", "name"],
      layout: {
        "symbol-placement": "line",
        "text-field": ["get", "name"],
        "text-font": ["Noto Sans Regular"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 14, 11 * letters, 18, 15 * letters],
      },
      paint: halo(colours),
    },
    {
      id: "places",
      type: "symbol",
      source: "pack",
      "source-layer": "place",
      filter: ["has", "name"],
      layout: {
        "text-field": ["get", "name"],
        "text-font": ["Noto Sans Bold"],
        "text-size": ["interpolate", ["linear"], ["zoom"], 12, 12 * letters, 17, 17 * letters],
        "text-max-width": 8,
      },
      paint: halo(colours),
    },
  ];
}

function fill(layer: string, colour: string, minzoom = 0): LayerSpecification {
  return { id: layer, type: "fill", source: "pack", "source-layer": layer, minzoom, paint: { "fill-color": colour } };
}

function line(
  layer: string,
  colour: string | ExpressionSpecification,
  width: number | ExpressionSpecification,
  id: string = layer,
): LayerSpecification {
  return {
    id,
    type: "line",
    source: "pack",
    "source-layer": layer,
    layout: { "line-cap": "round", "line-join": "round" },
    paint: { "line-color": colour, "line-width": width },
  };
}

function roadColour(colours: MapColours): ExpressionSpecification {
  return ["match", ["get", "class"], "path", colours.path, "shopping", colours.shopping, colours.road];
}

function halo(colours: MapColours) {
  return { "text-color": colours.label, "text-halo-color": colours.labelHalo, "text-halo-width": 1.5 };
}
