import type { components } from "../api/schema";
import { agendaText } from "../text";

type SpotDetail = components["schemas"]["SpotDetail"];
type Point = components["schemas"]["Point"];
type Themed = Pick<Point, "themeId" | "themeName">;

export interface Sources {
  spots: readonly Pick<SpotDetail, "spotId" | "number" | "title" | "points">[];
  points: readonly Pick<Point, "observationId" | "kind" | "note" | "themeId" | "themeName">[];
}

export interface Proposal {
  title: string;
  themeId: string;
}

const longestTitle = 80;

/** A first version of the words, so that nobody starts from an empty page. */
export function proposalOf({ spots, points }: Sources): Proposal {
  const theme = mostNamedTheme([...spots.flatMap((spot) => spot.points), ...points]);
  const names = spots.map(({ number, title }) => agendaText.spot(number, title));
  const isUnnamed = spots.length === 1 && !spots[0]?.title;
  if (isUnnamed && theme) names[0] = `${theme.themeName} bij ${names[0]?.toLowerCase()}`;
  const title = names.length > 0 ? names.join(" en ") : firstWords(points[0]?.note ?? "");
  return { title: shortened(title), themeId: theme?.themeId ?? "" };
}

function mostNamedTheme(points: readonly Themed[]): Themed | null {
  const counts = new Map<string, number>();
  let most: Themed | null = null;
  for (const point of points) {
    if (!point.themeId) continue;
    const count = (counts.get(point.themeId) ?? 0) + 1;
    counts.set(point.themeId, count);
    if (count > (counts.get(most?.themeId ?? "") ?? 0) || !most) most = point;
  }
  return most;
}

function firstWords(note: string): string {
  return note.split(/(?<=[.!?])\s|\n/)[0]?.replace(/\.$/, "") ?? "";
}

function shortened(title: string): string {
  if (title.length <= longestTitle) return title;
  return `${title.slice(0, longestTitle).replace(/\s+\S*$/, "")} …`;
}
