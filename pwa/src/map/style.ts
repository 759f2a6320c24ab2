import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";

import type { MapColours } from "./colours";
import { nothing } from "./geometry";
import { packLayers } from "./pack_layers";
import { spotLabel } from "./spot_labels";

const selected: ExpressionSpecification = ["==", ["get", "selected"], true];
const picked: ExpressionSpecification = ["==", ["get", "picked"], true];
const isPreview: ExpressionSpecification = ["==", ["get", "preview"], true];

export const viewImageId = "view";
export const layerIds = { spots: "spots", points: "points" } as const;

/** How much bigger than usual somebody has letters; on a map, more than twice would leave no map. */
export const lettersOf = (root: Element): number => Math.min(Math.max(parseFloat(getComputedStyle(root).fontSize) / 16 || 1, 1), 2);

/** Without a pack the outline of the area on a calm ground still shows where you are. */
export function styleOf(packUrl: string | null, colours: MapColours, letters: number): StyleSpecification {
  return {
    version: 8,
    sources: {
      ...(packUrl ? { pack: { type: "vector" as const, url: packUrl } } : {}),
      area: { type: "geojson", data: nothing },
      spots: { type: "geojson", data: nothing },
      points: { type: "geojson", data: nothing },
      accuracy: { type: "geojson", data: nothing },
    },
    layers: [
      { id: "land", type: "background", paint: { "background-color": colours.land } },
      ...(packUrl ? packLayers(colours, letters) : []),
      ...ownLayers(colours, letters),
    ],
  };
}

function ownLayers(colours: MapColours, letters: number): LayerSpecification[] {
  return [
    {
      id: "area",
      type: "line",
      source: "area",
      layout: { "line-join": "round" },
      paint: { "line-color": colours.area, "line-width": 3, "line-dasharray": [2, 1.5], "line-opacity": 0.8 },
    },
    {
      id: layerIds.spots,
      type: "fill",
      source: "spots",
      paint: {
        "fill-color": ["case", isPreview, colours.preview, colours.spot],
        "fill-opacity": ["case", selected, 0.45, picked, 0.45, isPreview, 0.1, 0.22],
      },
    },
    {
      id: "spot-edges",
      type: "line",
      source: "spots",
      filter: ["!", isPreview],
      layout: { "line-join": "round" },
      paint: { "line-color": colours.spot, "line-width": ["case", selected, 5, picked, 4, 2.5] },
    },
    {
      id: "preview-edges",
      type: "line",
      source: "spots",
      filter: isPreview,
      layout: { "line-join": "round" },
      paint: { "line-color": colours.preview, "line-width": 3, "line-dasharray": [1.5, 1.5] },
    },
    {
      id: "accuracy",
      type: "fill",
      source: "accuracy",
      paint: { "fill-color": colours.accuracy, "fill-opacity": 0.16, "fill-outline-color": colours.accuracy },
    },
    {
      id: "selected-point",
      type: "circle",
      source: "points",
      filter: selected,
      paint: {
        "circle-radius": 20,
        "circle-color": colours.spot,
        "circle-opacity": 0.25,
        "circle-stroke-color": colours.spot,
        "circle-stroke-width": 4,
      },
    },
    {
      id: "views",
      type: "symbol",
      source: "points",
      // From afar they would be all one sees.
      minzoom: 15.5,
      filter: ["has", "directionDeg"],
      layout: {
        "icon-image": viewImageId,
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-rotate": ["get", "directionDeg"],
        "icon-rotation-alignment": "map",
        "icon-size": ["interpolate", ["linear"], ["zoom"], 15.5, 0.6, 17, 1],
      },
    },
    {
      id: layerIds.points,
      type: "symbol",
      source: "points",
      layout: {
        "icon-image": ["get", "kind"],
        "icon-allow-overlap": true,
        // From afar, small enough to leave the spots and their names in sight.
        "icon-size": ["interpolate", ["linear"], ["zoom"], 13, 0.35, 15, 0.5, 16.5, 1],
        "text-field": ["case", picked, "✓", ""],
        "text-font": ["Noto Sans Bold"],
        "text-size": 20 * letters,
        "text-offset": [0.75, -0.6],
        "text-allow-overlap": true,
      },
      paint: { "text-color": colours.label, "text-halo-color": colours.labelHalo, "text-halo-width": 2 },
    },
    {
      id: "spot-titles",
      type: "symbol",
      source: "spots",
      filter: ["!", selected],
      layout: {
        "text-field": spotLabel,
        "text-font": ["Noto Sans Bold"],
        "text-size": 14 * letters,
        "text-max-width": 12,
        "text-variable-anchor": ["bottom", "top", "left", "right"],
        "text-radial-offset": 1.1,
        "text-justify": "auto",
      },
      paint: { "text-color": colours.label, "text-halo-color": colours.labelHalo, "text-halo-width": 2 },
    },
  ];
}
