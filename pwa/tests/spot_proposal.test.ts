import { describe, expect, test } from "vitest";

import { detailOf, headOf, onAgendaIn, type ProposedChange } from "../src/review/spot_proposal";

const spot = (number: number, pointCount: number, title: string | null = null, onAgenda = false) => ({
  spotId: `spot-${number}`,
  number,
  title,
  pointCount,
  onAgenda,
});
const change = (about: Partial<ProposedChange>): ProposedChange => ({
  kind: "new",
  spot: null,
  street: null,
  sources: [],
  counts: { strength: 1, weakness: 0, opportunity: 0 },
  pointCount: 4,
  ring: [],
  ...about,
});

describe("what a proposal tells", () => {
  test("of a new spot: how many loose points, and the street", () => {
    const found = change({ kind: "new", street: "Lindelaan", sources: [{ spot: null, count: 4 }] });
    expect(headOf(found)).toBe("Nieuwe plek van 4 losse punten, Lindelaan");
    expect(detailOf(found)).toBe("");
  });

  test("of spots that become one: who goes, and what comes along", () => {
    const sources = [
      { spot: spot(7, 3), count: 3 },
      { spot: spot(8, 5, "Bij de brug", true), count: 2 },
      { spot: null, count: 1 },
    ];
    const found = change({ kind: "joined", spot: spot(4, 6), sources, pointCount: 12 });
    expect(headOf(found)).toBe("Plek 7 gaat op in Plek 4");
    expect(detailOf(found)).toBe(
      "Alle 3 punten van Plek 7, 2 van de 5 punten van Bij de brug en 1 los punt. De plek krijgt 12 punten.",
    );
    expect(onAgendaIn(found)).toEqual(["Bij de brug"]);
  });

  test("of a spot that falls apart, grows, goes, or lets go", () => {
    expect(headOf(change({ kind: "apart", sources: [{ spot: spot(3, 9), count: 4 }] }))).toBe(
      "Plek 3 valt uiteen: een deel wordt een nieuwe plek",
    );
    expect(headOf(change({ kind: "grows", spot: spot(5, 3), sources: [{ spot: null, count: 1 }] }))).toBe("Bij Plek 5 komt 1 punt");
    const gone = change({ kind: "gone", spot: spot(6, 2), pointCount: 2 });
    expect([headOf(gone), detailOf(gone)]).toEqual(["Plek 6 houdt op te bestaan", "2 punten komen los te liggen."]);
    expect(headOf(change({ kind: "loose", spot: spot(6, 5), pointCount: 1 }))).toBe("1 punt van Plek 6 komt los te liggen");
  });
});
