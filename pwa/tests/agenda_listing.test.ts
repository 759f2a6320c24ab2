import { expect, test } from "vitest";

import { inverseOf } from "../src/agenda/patching";
import type { BoardAction } from "../src/agenda/agenda_reads";
import { wholeNumber } from "../src/agenda/amounts";
import { filtered, noFilter, ordered } from "../src/agenda/listing";
import { anActionInFull } from "./staff_builders";

function onTheBoard(number: number, changes: Partial<BoardAction> = {}): BoardAction {
  return {
    ...{ actionId: `a${number}`, number, title: `Actie ${number}`, kind: "action", status: "idea", reason: "" },
    ...{ themeName: null, ownerName: null, startsOn: null, endsOn: null, claimed: 0, points: 0 },
    ...{ place: null, photoId: null, revision: 1 },
    ...changes,
  };
}

const numbers = (actions: readonly BoardAction[]) => actions.map(({ number }) => number);

test("the list is in the order that was asked for, and without a day comes last", () => {
  const actions = [
    onTheBoard(1, { title: "Zebra" }),
    onTheBoard(2, { title: "Bank", startsOn: "2026-09-01", claimed: 10 }),
    onTheBoard(3, { title: "Éénrichting", endsOn: "2026-06-01", status: "running", claimed: 20 }),
  ];
  expect(numbers(ordered(actions, "title"))).toEqual([2, 3, 1]);
  expect(numbers(ordered(actions, "begin"))).toEqual([3, 2, 1]);
  expect(numbers(ordered(actions, "budget"))).toEqual([3, 2, 1]);
  expect(numbers(ordered(actions, "status"))).toEqual([1, 2, 3]);
});

test("what is chosen narrows the agenda down", () => {
  const actions = [onTheBoard(1, { ownerName: "De Vaart" }), onTheBoard(12, { status: "done" })];
  expect(numbers(filtered(actions, { ...noFilter, owner: "De Vaart" }))).toEqual([1]);
  expect(numbers(filtered(actions, { ...noFilter, status: "done" }))).toEqual([12]);
  expect(numbers(filtered(actions, { ...noFilter, words: "actie 12" }))).toEqual([12]);
});

test("undoing puts back what was there, and nothing that others did", () => {
  const before = anActionInFull({
    ownerId: "vaart",
    roles: [{ partnerId: "vaart", partnerName: "De Vaart", role: "decides" }],
    interestPartnerIds: ["politie"],
    sources: {
      spots: [{ spotId: "plein", number: 1, title: null }],
      points: [],
      pastPoints: { strength: 0, weakness: 0, opportunity: 0 },
    },
  });
  const patch = {
    ownerId: null,
    roles: [{ partnerId: "vaart", role: null }, { partnerId: "welzijn", role: "informed" as const }],
    interests: [{ partnerId: "politie", served: false }],
    spotIds: [],
    verdicts: [{ frameId: "nieuw", title: "Winterklaar" }],
  };
  expect(inverseOf(patch, before)).toEqual({
    ownerId: "vaart",
    roles: [{ partnerId: "vaart", role: "decides" }, { partnerId: "welzijn", role: null }],
    interests: [{ partnerId: "politie", served: true }],
    spotIds: ["plein"],
    verdicts: [{ frameId: "nieuw", removed: true }],
  });
});

test("amounts are whole, also as people write them", () => {
  expect(["", "12", "1.250", "€ 50.000"].map(wholeNumber)).toEqual([0, 12, 1250, 50000]);
  expect(["2,5", "veel", "-3"].map(wholeNumber)).toEqual([null, null, null]);
});
