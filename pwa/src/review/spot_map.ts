import { api } from "../api/client";
import type { components } from "../api/schema";
import { boundsOf, metresBetween, middleOf } from "../map/geometry";
import type { Position } from "../map/map_types";
import { spotsText } from "../text";
import type { Point } from "./points";
import { filterQuery, type SpotFilter } from "./spot_filter";

export type SpotDetail = components["schemas"]["SpotDetail"];
export type MapPoint = components["schemas"]["MapPoint"];
export type SpotPreview = components["schemas"]["SpotPreview"];
export type PreviewGroup = SpotPreview["groups"][number];
type MapSpot = components["schemas"]["MapSpot"];
type Action = components["schemas"]["Action"];

export interface Spot extends MapSpot {
  name: string;
  centre: Position;
  actionNumbers: readonly number[];
}

export interface LooseSpotPoint extends MapPoint {
  actionNumbers: readonly number[];
}

/** A loose point with all that is known of it. */
export interface LoosePoint {
  point: Point;
  actionNumbers: readonly number[];
}

/** What the map shows, joined from what each stage of the server knows. */
export interface SpotMap {
  spots: readonly Spot[];
  loose: readonly LooseSpotPoint[];
}

/** Which actions are about a spot or a point, by its id. */
export type ActionNumbers = ReadonlyMap<string, readonly number[]>;

export async function readActionNumbers(neighbourhoodId: string): Promise<ActionNumbers> {
  const { data } = await api.GET("/neighbourhoods/{neighbourhoodId}/actions", { params: { path: { neighbourhoodId } } });
  return actionNumbersOf(data?.actions ?? []);
}

export function actionNumbersOf(actions: readonly Pick<Action, "number" | "sources">[]): ActionNumbers {
  const numbers = new Map<string, number[]>();
  for (const { number, sources } of actions) {
    const ids = [...sources.spots.map(({ spotId }) => spotId), ...sources.points.map(({ observationId }) => observationId)];
    for (const id of ids) numbers.set(id, [...(numbers.get(id) ?? []), number]);
  }
  return numbers;
}

export async function readSpotMap(neighbourhoodId: string, filter: SpotFilter, actions: ActionNumbers): Promise<SpotMap> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/spot-map", {
    params: { path: { neighbourhoodId }, query: filterQuery(filter) },
  });
  if (!data) throw error;
  const numbersOf = (id: string) => actions.get(id) ?? [];
  return {
    spots: data.spots.map((spot) => ({
      ...spot,
      name: spotsText.name(spot.number, spot.title),
      centre: centreOf(spot),
      actionNumbers: numbersOf(spot.spotId),
    })),
    loose: data.loose.map((point) => ({ ...point, actionNumbers: numbersOf(point.observationId) })),
  };
}

/** How the points would fall together at another distance. On the server nothing changes by asking. */
export async function readPreview(neighbourhoodId: string, filter: SpotFilter, distanceM: number): Promise<SpotPreview> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/spot-preview", {
    params: { path: { neighbourhoodId }, query: { ...filterQuery(filter), distanceM } },
  });
  if (!data) throw error;
  return data;
}

export async function readSpot(neighbourhoodId: string, spotId: string): Promise<SpotDetail> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/spots/{spotId}", {
    params: { path: { neighbourhoodId, spotId } },
  });
  if (!data) throw error;
  return data;
}

export async function readPoint(neighbourhoodId: string, observationId: string): Promise<Point> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/points/{observationId}", {
    params: { path: { neighbourhoodId, observationId } },
  });
  if (!data) throw error;
  return data;
}

/** Those without a place come last. */
export function nearestFirst({ spots, loose }: SpotMap, place: Position): SpotMap {
  const sorted = <Row>(rows: readonly Row[], at: (row: Row) => Position | null) => {
    const away = (row: Row) => {
      const where = at(row);
      return where ? metresBetween(where, place) : Number.POSITIVE_INFINITY;
    };
    return rows.map((row) => ({ row, metres: away(row) })).toSorted((one, other) => one.metres - other.metres).map(({ row }) => row);
  };
  return { spots: sorted(spots, ({ centre }) => centre), loose: sorted(loose, positionOf) };
}

export const centreOf = ({ ring }: Pick<Spot, "ring">): Position =>
  middleOf(boundsOf({ type: "Polygon", coordinates: [ring] }));

export const positionOf = ({ position }: Pick<MapPoint, "position">): Position | null =>
  position ? { lon: position[0] ?? 0, lat: position[1] ?? 0 } : null;
