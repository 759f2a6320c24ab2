import { expect, test } from "vitest";

import { ChosenPoints } from "../src/review/chosen_points.svelte";
import type { CorrectionSource, DecideOne } from "../src/review/corrections";
import { PointChanges } from "../src/review/point_changes";
import { PointQueue } from "../src/review/point_queue.svelte";
import type { Point, PointSource } from "../src/review/points";
import { aPoint } from "./staff_builders";

const never = () => Promise.reject(new TypeError("no such question"));

/** A server that decides about many at once, until its connection breaks. */
async function aList(count: number, answers = Number.POSITIVE_INFINITY) {
  const points = Array.from({ length: count }, (_, index) => aPoint({ observationId: `punt ${index}` }));
  const read = async () => ({ points, counts: { pending: count, approved: 0, hidden: 0 }, next: null });
  const decideMany = async (each: readonly DecideOne[]) => {
    if ((answers -= 1) < 0) throw new TypeError("Failed to fetch");
    const decided = each.map(({ point, verdict }): Point => {
      return { ...point, decision: { ...point.decision, verdict, number: point.decision.number + 1 } };
    });
    return { points: decided, overtaken: [], gone: [] };
  };
  const queue = new PointQueue({ read, find: never, decide: never } satisfies PointSource);
  await queue.open({ decision: "pending", walkId: null });
  const source = { decideMany, correctMany: never, correct: never, split: never, putBack: never } satisfies CorrectionSource;
  return { queue, points, chosen: new ChosenPoints(queue, new PointChanges(queue, source)) };
}

const namesOf = (points: readonly Point[]) => points.map(({ observationId }) => observationId);

test("all means what still waits, not what was decided since the list was opened", async () => {
  const { chosen, points, queue } = await aList(4);
  chosen.toggle(points[1] as Point);
  await chosen.decide("approved");
  expect(chosen.points).toEqual([]);
  chosen.all();
  expect(namesOf(chosen.points)).toEqual(["punt 0", "punt 2", "punt 3"]);
  await chosen.decide("hidden");
  expect(queue.counts).toEqual({ pending: 0, approved: 1, hidden: 3 });
});

test("with Shift a whole row is chosen, or let go", async () => {
  const { chosen, points } = await aList(6);
  chosen.toggle(points[4] as Point);
  chosen.toggle(points[1] as Point, true);
  expect(namesOf(chosen.points)).toEqual(["punt 1", "punt 2", "punt 3", "punt 4"]);
  chosen.toggle(points[2] as Point);
  chosen.toggle(points[3] as Point, true);
  expect(namesOf(chosen.points)).toEqual(["punt 1", "punt 4"]);
});

test("what was done before the connection broke is told, and can be taken back", async () => {
  const { chosen, queue } = await aList(450, 1);
  chosen.all();
  await expect(chosen.decide("hidden")).rejects.toThrow("Failed to fetch");
  expect(queue.outcome).toMatchObject({ kind: "many", count: 200 });
  expect(queue.canUndo).toBe(true);
  expect(chosen.points).toHaveLength(450);
});
