import { expect, test } from "vitest";

import { bodyOf, changesBetween, errorsIn } from "../src/agenda/action_draft";
import { proposalOf } from "../src/agenda/proposal";
import { sourceIdsIn } from "../src/agenda/read_sources";
import { actionQuery, nothingPicked, toggled } from "../src/review/selection";
import { aPoint } from "./staff_builders";

const play = { themeId: "play", themeName: "Spelen" };
const green = { themeId: "green", themeName: "Groen" };
const spot = (number: number, title: string | null, ...points: ReturnType<typeof aPoint>[]) => ({
  spotId: `plek-${number}`,
  number,
  title,
  points,
});

test("a named spot gives its name, and the theme that is named most", () => {
  const points = [aPoint(green), aPoint(play), aPoint(play)];
  const proposal = proposalOf({ spots: [spot(7, "Speelplek Lindelaan", ...points)], points: [] });
  expect(proposal).toEqual({ title: "Speelplek Lindelaan", themeId: "play" });
});

test("a spot without a name says what it is about", () => {
  expect(proposalOf({ spots: [spot(7, null, aPoint(play))], points: [] }).title).toBe("Spelen bij plek 7");
  expect(proposalOf({ spots: [spot(7, null, aPoint())], points: [] }).title).toBe("Plek 7");
});

test("several spots are named together", () => {
  expect(proposalOf({ spots: [spot(7, "Vijver"), spot(9, null)], points: [] }).title).toBe("Vijver en Plek 9");
});

test("a single point gives its first sentence", () => {
  const point = aPoint({ note: "Hier past een bankje. Mijn moeder rust hier uit." });
  expect(proposalOf({ spots: [], points: [point] }).title).toBe("Hier past een bankje");
});

test("a long sentence is cut between words", () => {
  const { title } = proposalOf({ spots: [], points: [aPoint({ note: "woord ".repeat(40) })] });
  expect(title.length).toBeLessThanOrEqual(82);
  expect(title).toMatch(/woord …$/);
});

test("what is picked on the map reaches the agenda by its address", () => {
  let picked = toggled(nothingPicked, { type: "spot", id: "a" });
  picked = toggled(picked, { type: "spot", id: "b" });
  picked = toggled(picked, { type: "point", id: "c" });
  picked = toggled(picked, { type: "spot", id: "a" });
  expect(sourceIdsIn(`?${actionQuery(picked)}`)).toEqual({ spotIds: ["b"], observationIds: ["c"] });
  expect(sourceIdsIn("")).toBeNull();
});

test("a new action needs a title and a source; a running initiative only a title", () => {
  const draft = { title: " ", description: "", themeId: "", kind: "action" as const, spotIds: [], observationIds: [] };
  expect(Object.keys(errorsIn(draft))).toEqual(["action-title", "action-kind"]);
  expect(errorsIn({ ...draft, title: "Buurtmoestuin", kind: "running-initiative" })).toEqual({});
  expect(errorsIn({ ...draft, title: "Bankje", spotIds: ["vijver"] })).toEqual({});
  expect(errorsIn({ ...draft, title: "Bankje", hasOrigin: true })).toEqual({});
  expect(bodyOf({ ...draft, title: " Bankje " })).toMatchObject({ title: "Bankje", themeId: null });
});

test("only what was changed is sent, so that another's words survive", () => {
  const before = { title: "Bankje", description: "", themeId: "green", kind: "action" as const, spotIds: ["vijver"], observationIds: [] };
  expect(changesBetween(before, before)).toEqual({});
  expect(changesBetween(before, { ...before, title: "Bank", themeId: "", spotIds: [] })).toEqual({ title: "Bank", themeId: null, spotIds: [] });
});
