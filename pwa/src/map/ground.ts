import type { Map as MapView } from "maplibre-gl";

import type { Ground } from "./map_types";

const id = "ground";
/** The first layer of our own: what is under it is land. */
const above = "area";

/** Lays the pictures over the map pack, so that where they do not come the pack shows. Null takes them away. */
export function layGround(view: MapView, ground: Ground | null): void {
  if (view.getLayer(id)) view.removeLayer(id);
  if (view.getSource(id)) view.removeSource(id);
  if (!ground) return;
  view.addSource(id, {
    type: "raster",
    tiles: [location.origin + ground.tilePath],
    tileSize: 256,
    minzoom: 12,
    maxzoom: 19,
    attribution: ground.attribution,
  });
  view.addLayer({ id, type: "raster", source: id }, above);
}
