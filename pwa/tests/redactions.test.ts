import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";

import { RegionDraft } from "../src/review/region_draft.svelte";
import RedactionLine from "../src/review/RedactionLine.svelte";
import { isUnderWay, pictureUrl, type Redaction, type Region } from "../src/review/redactions";

afterEach(cleanup);

const box = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };

function region(redactionId: string, changes: Partial<Region> = {}): Region {
  return { redactionId, kind: "face", source: "machine", state: "proposed", score: 0.8, ...box, ...changes };
}

function redaction(regions: Region[], changes: Partial<Redaction> = {}): Redaction {
  return { search: "searched", revision: 3, burnt: true, regions, ...changes };
}

test("what was proposed and left alone is not sent: it waits for the decision about the point", () => {
  const draft = new RegionDraft(redaction([region("a")]));
  expect(draft.isChanged).toBe(false);
  expect(draft.change).toEqual({ decided: [], drawn: [] });
});

test("what is turned off, turned on again, taken away and drawn is sent in one go", () => {
  const kept = [region("a"), region("b", { state: "rejected" }), region("c", { source: "person", state: "confirmed" })];
  const draft = new RegionDraft(redaction(kept));
  draft.toggle("a");
  draft.toggle("b");
  draft.remove("c");
  draft.add("plate", { ...box, x: 0.123456 });
  expect(draft.change).toEqual({
    decided: [
      { redactionId: "a", state: "rejected" },
      { redactionId: "b", state: "confirmed" },
      { redactionId: "c", state: "removed" },
    ],
    drawn: [{ kind: "plate", ...box, x: 0.1235 }],
  });
});

test("arrows move what was just drawn, and never off the photo", () => {
  const draft = new RegionDraft(redaction([region("a")]));
  const key = draft.add("other", box)!;
  for (let times = 0; times < 60; times += 1) draft.nudge(key, 1, -1, false);
  for (let times = 0; times < 60; times += 1) draft.nudge(key, -1, 1, true);
  draft.nudge("a", 1, 1, false);
  const [found, drawn] = draft.regions;
  expect(found).toMatchObject(box);
  expect(drawn!.x).toBeCloseTo(0.8);
  expect(drawn!.y).toBe(0);
  expect(drawn!.width).toBeCloseTo(0.01);
  expect(drawn!.y + drawn!.height).toBeCloseTo(1);
});

test("a tap is for the smallest region below it, and a stroke without width draws nothing", () => {
  const draft = new RegionDraft(redaction([region("large", { x: 0, y: 0, width: 1, height: 1 }), region("small")]));
  expect(draft.at(0.5, 0.5)?.key).toBe("small");
  expect(draft.at(0.1, 0.1)?.key).toBe("large");
  expect(draft.add("face", { ...box, width: 0.001 })).toBeNull();
});

test("what another changed in between comes in, and what was drawn here stays", () => {
  const draft = new RegionDraft(redaction([region("a")]));
  draft.add("plate", box);
  draft.restart(redaction([region("a", { state: "rejected" }), region("b")], { revision: 4 }));
  expect(draft.revision).toBe(4);
  expect(draft.change.decided).toEqual([]);
  expect(draft.change.drawn).toHaveLength(1);
  expect(draft.regions.map(({ on }) => on)).toEqual([false, true, true]);
});

test.each([
  [redaction([]), "Geen gezichten gevonden. Kijk zelf ook."],
  [redaction([region("a")]), "1 gezicht wordt onherkenbaar gemaakt als je goedkeurt."],
  [
    redaction([region("a"), region("b"), region("c", { kind: "plate", source: "person", state: "confirmed" })]),
    "2 gezichten en 1 kenteken worden onherkenbaar gemaakt als je goedkeurt.",
  ],
  [redaction([region("a", { state: "confirmed" })]), "1 gezicht is onherkenbaar gemaakt."],
  [redaction([region("a", { state: "rejected" })]), "1 vlak blijft zichtbaar."],
  [redaction([], { search: "failed" }), "Op deze foto is niet naar gezichten gezocht. Kijk zelf goed."],
])("the desk says what will happen to a photo", (seen, words) => {
  render(RedactionLine, { redaction: seen });
  expect(screen.getByRole("status").textContent?.trim()).toBe(words);
});

test("a photo that is still searched says what approving does now", () => {
  render(RedactionLine, { redaction: redaction([], { search: "pending" }) });
  expect(screen.getByRole("status").textContent).toContain("Daarna pas staat de foto op de openbare pagina.");
});

test("a photo that was changed has an address that the browser does not know yet", () => {
  const photo = {
    photoId: "p",
    state: "ready" as const,
    smallUrl: "/s",
    publicUrl: "/p",
    originalUrl: "/o",
    takenAt: null,
    placeReason: null,
  };
  const at = (revision: number, burnt: boolean) => ({ ...photo, redaction: redaction([], { revision, burnt }) });
  expect(pictureUrl(at(0, true))).toBe("/p");
  expect(new Set([at(0, true), at(1, false), at(1, true)].map(pictureUrl)).size).toBe(3);
  expect(isUnderWay(at(1, false))).toBe(true);
  expect(isUnderWay(at(1, true))).toBe(false);
});
