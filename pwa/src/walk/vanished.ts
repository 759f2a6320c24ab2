import { newId } from "../outbox/ids";
import { readList, readMarker, type Unsent, writeList, writeMarker } from "./marker";

export interface Loss extends Unsent {
  /** Made once: however often it is told, the organisation counts it once. */
  reportId: string;
}

export const lossesKey = "wijkwandeling-vanished";

/** Turns the marker of a phone without any walk into reports that wait for internet. How many points are gone. */
export function noteVanished(isPhoneEmpty: boolean): number {
  const fresh = isPhoneEmpty ? readMarker().map((unsent): Loss => ({ ...unsent, reportId: newId() })) : [];
  const losses = [...readList<Loss>(lossesKey), ...fresh];
  if (fresh.length > 0) {
    writeList(lossesKey, losses);
    writeMarker([]);
  }
  return losses.reduce((sum, { count }) => sum + count, 0);
}
