import { unknownPlace } from "../outbox/new_point";
import type { Fix, Place } from "../outbox/records";

const poorM = 50;
const oldMs = 30_000;
/** A photo that was taken longer ago was not taken here and now. */
export const justNowMs = 10 * 60_000;

/** The position known at the moment of the shutter, with its own age and accuracy; never the one of later. */
export function placeOfFix(fix: Fix | null): Place {
  if (!fix) return unknownPlace;
  return { ...fix, source: "device", device: fix };
}

/** A pin that a person placed has no accuracy of its own; what the phone measured stays beside it. */
export function placeOfPin(before: Place, pin: { lon: number; lat: number }): Place {
  const source = before.device ? "moved-pin" : "pin";
  return { lon: pin.lon, lat: pin.lat, accuracyM: null, source, fixedAt: null, device: before.device };
}

export function placeUnknown(before: Place): Place {
  return { ...unknownPlace, device: before.device };
}

export type Doubt = { why: "poor"; accuracyM: number } | { why: "old"; seconds: number };

/** Whether to ask *Klopt deze locatie?* */
export function doubtAbout(place: Place, capturedAt: string): Doubt | null {
  if (place.source !== "device") return null;
  const seconds = place.fixedAt ? Math.round((Date.parse(capturedAt) - Date.parse(place.fixedAt)) / 1000) : 0;
  if (seconds * 1000 > oldMs) return { why: "old", seconds };
  if (place.accuracyM !== null && place.accuracyM > poorM) return { why: "poor", accuracyM: place.accuracyM };
  return null;
}
