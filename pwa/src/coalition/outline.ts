import type { Area } from "../map/map_types";

export const width = 320;
const edge = 8;

/** The areas as paths in one drawing of `width` across; a degree east is shorter than a degree north. */
export function outlines(areas: readonly Area[]): { height: number; paths: string[] } {
  const positions = areas.flatMap((area) => ringsOf(area).flat());
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = (width - 2 * edge) / Math.max((east - west) * shrink, north - south);
  const x = (lon: number) => (width - (east - west) * shrink * scale) / 2 + (lon - west) * shrink * scale;
  const y = (lat: number) => edge + (north - lat) * scale;
  const point = ([lon = 0, lat = 0]: number[]) => `${x(lon).toFixed(1)},${y(lat).toFixed(1)}`;
  const paths = areas.map((area) => ringsOf(area).map((ring) => `M${ring.map(point).join("L")}Z`).join(""));
  return { height: Math.ceil((north - south) * scale + 2 * edge), paths };
}

const ringsOf = (area: Area): number[][][] => (area.type === "Polygon" ? area.coordinates : area.coordinates.flat());
