import type { components } from "../src/api/schema";

type Point = components["schemas"]["Point"];
type Action = components["schemas"]["Action"];
type ActionDetail = components["schemas"]["ActionDetail"];

/** A point as the server tells a facilitator about it; the changes say what the test is about. */
export function aPoint(changes: Partial<Point> = {}): Point {
  return {
    observationId: "stoep",
    revision: 1,
    splitOff: false,
    imported: false,
    walkId: "rondje",
    walkTitle: "Rondje Lindelaan",
    kind: "weakness",
    themeId: null,
    themeName: null,
    note: "De stoep is hier erg smal.",
    capturedAt: "2026-05-09T10:12:31+02:00",
    receivedAt: "2026-05-09T10:13:00+02:00",
    place: { lon: 4.62, lat: 52.353, accuracyM: 6, source: "device", fixedAt: null, device: null },
    effectivePlace: { lon: 4.62, lat: 52.353, source: "device" },
    own: {
      note: "De stoep is hier erg smal.",
      themeId: null,
      themeName: null,
      effectivePlace: { lon: 4.62, lat: 52.353, source: "device" },
    },
    correction: { number: 0, theme: null, place: null, leftOut: [], byName: null, at: null },
    directionDeg: null,
    metresOutside: null,
    farFromWalk: false,
    complete: true,
    photos: [],
    decision: { verdict: "pending", number: 0, byName: null, at: null, reason: null },
    spotId: null,
    spotNumber: null,
    spotTitle: null,
    ...changes,
  };
}

export function anAction(changes: Partial<Action> = {}): Action {
  return {
    actionId: "bankje",
    number: 12,
    title: "Een bankje bij de Lindelaan",
    description: "",
    themeId: null,
    themeName: null,
    kind: "action",
    status: "idea",
    reason: "",
    causeId: null,
    cause: "",
    handedTo: "",
    ownerId: null,
    ownerName: null,
    startsOn: null,
    endsOn: null,
    revision: 3,
    sources: { spots: [], points: [], pastPoints: { strength: 0, weakness: 0, opportunity: 0 } },
    createdAt: "2026-05-20T09:00:00+02:00",
    allowedMoves: ["proposed", "not-done"],
    photoUrls: [],
    ...changes,
  };
}

export function anActionInFull(changes: Partial<ActionDetail> = {}): ActionDetail {
  return {
    ...anAction(),
    ...{ place: null, moves: [], roles: [], frames: [], interestPartnerIds: [], commitments: [], history: [] },
    ...{ firstStep: "", paidNow: [], paidLater: [], paidNote: "" },
    claim: { reserved: 0, committed: 0, spent: 0, history: [] },
    ...changes,
  };
}
