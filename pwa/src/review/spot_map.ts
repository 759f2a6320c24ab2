import type { Points, Spots } from "../map/map_types";
import { type Kind, kinds } from "../kinds/kinds";
import { api } from "../api/client";
import type { components } from "../api/schema";
import { spotsText } from "../text";
import type { Point } from "./points";

export type SpotProperties = components["schemas"]["SpotProperties"];
export type SpotDetail = components["schemas"]["SpotDetail"];
type SpotFeature = components["schemas"]["SpotFeature"];
type Action = components["schemas"]["Action"];

export interface Spot extends SpotProperties {
  name: string;
  outline: Spots["features"][number]["geometry"];
  themeNames: ReadonlySet<string>;
  actionNumbers: readonly number[];
}

export interface LoosePoint {
  point: Point;
  actionNumbers: readonly number[];
}

/** What the map shows, joined from what each stage of the server knows. */
export interface SpotMap {
  spots: readonly Spot[];
  loose: readonly LoosePoint[];
}

export interface SpotFilter {
  kind: Kind | "";
  theme: string;
}

export async function readSpotMap(neighbourhoodId: string, points: readonly Point[]): Promise<SpotMap> {
  const params = { path: { neighbourhoodId } };
  const [found, agenda] = await Promise.all([
    api.GET("/neighbourhoods/{neighbourhoodId}/spots", { params }),
    api.GET("/neighbourhoods/{neighbourhoodId}/actions", { params }),
  ]);
  if (!found.data) throw found.error;
  const actions = agenda.data?.actions ?? [];
  return {
    spots: found.data.features.map((feature) => spotOf(feature, points, actions)),
    loose: points
      .filter((point) => !point.spotId && point.decision.verdict !== "hidden")
      .map((point) => ({ point, actionNumbers: numbersFor(actions, (action) => fromPoint(action, point.observationId)) })),
  };
}

function spotOf({ properties, geometry }: SpotFeature, points: readonly Point[], actions: readonly Action[]): Spot {
  const { spotId, number, title } = properties;
  const members = points.filter((point) => point.spotId === spotId);
  return {
    ...properties,
    name: spotsText.name(number, title),
    // The server draws every spot as a polygon; the description of the API says so in words only.
    outline: geometry as unknown as Spot["outline"],
    themeNames: new Set(members.flatMap(({ themeName }) => themeName ?? [])),
    actionNumbers: numbersFor(actions, ({ sources }) => sources.spots.some((source) => source.spotId === spotId)),
  };
}

const fromPoint = ({ sources }: Action, observationId: string) =>
  sources.points.some((source) => source.observationId === observationId);

const numbersFor = (actions: readonly Action[], isAbout: (action: Action) => boolean) =>
  actions.filter(isAbout).map(({ number }) => number);

export function filtered({ spots, loose }: SpotMap, { kind, theme }: SpotFilter): SpotMap {
  return {
    spots: spots.filter(({ counts, themeNames }) => (!kind || counts[kind] > 0) && (!theme || themeNames.has(theme))),
    loose: loose.filter(({ point }) => (!kind || point.kind === kind) && (!theme || point.themeName === theme)),
  };
}

const signs: Record<Kind, string> = { strength: "●", weakness: "▲", opportunity: "★" };

/** On the map the counts stand under the name, each with the sign of its kind. */
export function countSigns(counts: SpotProperties["counts"]): string {
  return kinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${signs[kind]} ${counts[kind]}`)
    .join("  ");
}

/** The chosen spot has its words in the panel; on the map they would hide its points. */
export function asSpots(spots: readonly Spot[], selectedId: string | null): Spots {
  return {
    type: "FeatureCollection",
    features: spots.map(({ spotId, name, counts, outline }) => {
      const selected = spotId === selectedId;
      const title = selected ? "" : `${name}\n${countSigns(counts)}`;
      return { type: "Feature", geometry: outline, properties: { spotId, title, selected } };
    }),
  };
}

export function asPoints(points: readonly Point[]): Points {
  return {
    type: "FeatureCollection",
    features: points.flatMap(({ observationId, kind, effectivePlace: place }) =>
      place ? [pointFeature([place.lon, place.lat], { observationId, kind })] : [],
    ),
  };
}

function pointFeature(coordinates: [number, number], properties: Points["features"][number]["properties"]) {
  return { type: "Feature" as const, geometry: { type: "Point" as const, coordinates }, properties };
}
