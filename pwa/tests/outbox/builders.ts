import { newPoint, type NewPhoto } from "../../src/outbox/new_point";
import { savePoint, setOpen } from "../../src/outbox/points";
import type { Place, QueuedPoint } from "../../src/outbox/records";
import type { WalkToJoin } from "../../src/outbox/walk_records";
import { becomeWalker, rememberWalk } from "../../src/outbox/walks";

export const bloemenbuurt: WalkToJoin = {
  walkId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f001",
  neighbourhoodId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f002",
  neighbourhoodName: "Bloemenbuurt",
  neighbourhoodSlug: "bloemenbuurt",
  title: "Avondwandeling",
  startsAt: null,
  meetingPoint: "Bij de vijver",
  goal: "",
  whoDecides: "",
  whatHappens: "",
  area: { type: "Polygon", coordinates: [[[4.61, 52.35], [4.63, 52.35], [4.63, 52.356], [4.61, 52.356], [4.61, 52.35]]] },
  route: null,
  centre: { lon: 4.62, lat: 52.353 },
  state: "open",
  themes: [],
  frames: [],
  mapPack: null,
  contact: "",
};

export const lindelaan: Place = {
  lon: 4.62,
  lat: 52.353,
  accuracyM: 6,
  source: "device",
  fixedAt: "2026-05-09T08:12:30.000Z",
  device: { lon: 4.62, lat: 52.353, accuracyM: 6, fixedAt: "2026-05-09T08:12:30.000Z" },
};

export async function aWalker() {
  await rememberWalk("K7M2QX", bloemenbuurt);
  return (await becomeWalker(bloemenbuurt.walkId))!;
}

/** A camera frame; `text` makes one differ from another. */
export function aPhoto(text = "a picture of the Lindelaan"): NewPhoto {
  return { bytes: new TextEncoder().encode(text).buffer as ArrayBuffer, mediaType: "image/jpeg", clean: true };
}

let minutes = 0;

/** A point whose sheet was closed, so that it may be sent. Each is a minute later than the one before. */
export async function aClosedPoint(photos: NewPhoto[] = [], change: Partial<QueuedPoint> = {}): Promise<QueuedPoint> {
  const at = new Date(Date.parse("2026-05-09T08:00:00Z") + (minutes += 1) * 60_000);
  const draft = { ...newPoint(bloemenbuurt.walkId, "weakness", lindelaan, at), note: "Losse tegels", ...change };
  const { observationId } = await savePoint(draft, photos, at);
  return (await setOpen(observationId, false, at))!;
}
