import { reviewText } from "../text";
import type { Point } from "./points";

/** Where the position that counts comes from, and how sure it is. */
export function placeWords({ place, effectivePlace }: Point): string {
  if (!effectivePlace) return reviewText.unknownPlace;
  const source = effectivePlace.source as keyof typeof reviewText.placeSources;
  const words = reviewText.placeSources[source] ?? reviewText.placeSources.device;
  const accuracy = source === place?.source ? place.accuracyM : null;
  return accuracy ? `${words}, ${reviewText.accuracy(Math.round(accuracy))}` : words;
}

/** The same of what the walker said, whatever a facilitator made of it. */
export const ownPlaceWords = (point: Point): string => placeWords({ ...point, effectivePlace: point.own.effectivePlace });

export function distanceWords(metres: number): string {
  if (metres < 1000) return reviewText.metres(Math.round(metres));
  const kilometres = (metres / 1000).toLocaleString("nl-NL", { maximumFractionDigits: 1 });
  return reviewText.kilometres(kilometres);
}
