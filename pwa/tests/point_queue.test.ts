import { expect, test, vi } from "vitest";

import { PointQueue } from "../src/review/point_queue.svelte";
import type { Filter, Point, PointSource, Verdict } from "../src/review/points";
import { aPoint } from "./staff_builders";

const pending: Filter = { decision: "pending", walkId: null };

/** A server that holds points and, like the real one, refuses a decision on what is no longer the newest. */
class Server implements PointSource {
  constructor(
    public points: Point[],
    private readonly pageSize = 50,
  ) {}

  async read(_filter: Filter, after: string | null) {
    const start = after ? this.points.findIndex(({ observationId }) => observationId === after) + 1 : 0;
    const points = this.points.slice(start, start + this.pageSize);
    const hasMore = start + this.pageSize < this.points.length;
    const count = (verdict: Verdict) => this.points.filter(({ decision }) => decision.verdict === verdict).length;
    return {
      points,
      counts: { pending: count("pending"), approved: count("approved"), hidden: count("hidden") },
      next: hasMore ? (points.at(-1)?.observationId ?? null) : null,
    };
  }

  async find(observationId: string) {
    return this.points.find((point) => point.observationId === observationId) ?? null;
  }

  async decide(seen: Point, verdict: Verdict, reason: string | null) {
    const current = await this.find(seen.observationId);
    if (current?.decision.number !== seen.decision.number) throw { status: 409, code: "stale" };
    return this.set(seen.observationId, verdict, "Yusuf", reason);
  }

  set(observationId: string, verdict: Verdict, byName: string, reason: string | null = null): Point {
    const known = this.points.find((point) => point.observationId === observationId) ?? aPoint({ observationId });
    const decision = { verdict, number: known.decision.number + 1, byName, at: "2026-05-10T09:00:00Z", reason };
    const fresh = { ...known, decision };
    this.points = this.points.map((point) => (point.observationId === observationId ? fresh : point));
    return fresh;
  }
}

const points = (...names: string[]) => names.map((observationId) => aPoint({ observationId }));

async function queueOf(server: Server): Promise<PointQueue> {
  const queue = new PointQueue(server);
  await queue.open(pending);
  return queue;
}

test("approving goes on to the next point and counts down what waits", async () => {
  const queue = await queueOf(new Server(points("boom", "stoep", "lamp")));
  await queue.decide("approved");
  expect(queue.current?.observationId).toBe("stoep");
  expect(queue.counts).toEqual({ pending: 2, approved: 1, hidden: 0 });
});

test("a decided point stays in the row, so that you can walk back to it", async () => {
  const queue = await queueOf(new Server(points("boom", "stoep")));
  await queue.decide("hidden");
  await queue.move(-1);
  expect(queue.current?.decision.verdict).toBe("hidden");
});

test("undo puts the last decision back and returns to its point", async () => {
  const server = new Server(points("boom", "stoep"));
  const queue = await queueOf(server);
  await queue.decide("approved");
  await queue.undo();
  expect(queue.current?.observationId).toBe("boom");
  expect(server.points[0]?.decision.verdict).toBe("pending");
  expect(queue.canUndo).toBe(false);
});

test("what was just hidden can be explained, while the next point stays on the desk", async () => {
  const server = new Server(points("boom", "stoep"));
  const queue = await queueOf(server);
  await queue.decide("hidden");
  expect(server.points[0]?.decision.reason).toBeNull();
  const hidden = queue.justHidden;
  if (!hidden) throw new Error("nothing to explain");
  await queue.explain(hidden, "Er is iemand herkenbaar");
  expect(server.points[0]?.decision).toMatchObject({ verdict: "hidden", number: 2, reason: "Er is iemand herkenbaar" });
  expect(queue.current?.observationId).toBe("stoep");
  expect(queue.justHidden).toBeNull();
  expect(queue.counts).toEqual({ pending: 1, approved: 0, hidden: 1 });
});

test("an approved point has nothing to explain", async () => {
  const queue = await queueOf(new Server(points("boom", "stoep")));
  await queue.decide("approved");
  expect(queue.justHidden).toBeNull();
});

test("hiding once more keeps the reason, approving does not, and undo brings it back", async () => {
  const server = new Server(points("boom"));
  server.set("boom", "hidden", "Marja", "Dit ligt buiten onze wijk");
  const reason = () => server.points[0]?.decision.reason;
  const queue = await queueOf(server);
  await queue.decide("hidden");
  expect(reason()).toBe("Dit ligt buiten onze wijk");
  await queue.move(-1);
  await queue.decide("approved");
  expect(reason()).toBeNull();
  await queue.undo();
  expect(reason()).toBe("Dit ligt buiten onze wijk");
});

test("a reason for a point that somebody else decided about meanwhile leads back to it", async () => {
  const server = new Server(points("boom", "stoep"));
  const queue = await queueOf(server);
  await queue.decide("hidden");
  const hidden = queue.justHidden;
  if (!hidden) throw new Error("nothing to explain");
  server.set("boom", "approved", "Marja");
  await queue.explain(hidden, "Er is iemand herkenbaar");
  expect(queue.outcome?.kind).toBe("overtaken");
  expect(queue.current?.observationId).toBe("boom");
  expect(server.points[0]?.decision).toMatchObject({ verdict: "approved", reason: null });
});

test("whoever comes second sees who was first, and stays to decide again", async () => {
  const server = new Server(points("boom", "stoep"));
  const queue = await queueOf(server);
  server.set("boom", "hidden", "Marja");

  await queue.decide("approved");
  expect(queue.outcome?.kind).toBe("overtaken");
  expect(queue.current?.observationId).toBe("boom");
  expect(queue.current?.decision.byName).toBe("Marja");

  await queue.decide("approved");
  expect(server.points[0]?.decision.verdict).toBe("approved");
});

test("a point that its walker took back says so", async () => {
  const server = new Server(points("boom"));
  const queue = await queueOf(server);
  server.points = [];
  await queue.decide("approved");
  expect(queue.outcome?.kind).toBe("gone");
});

test("the next page is there before the last point is reached, each point once", async () => {
  const names = Array.from({ length: 30 }, (_, index) => `punt-${index}`);
  const queue = await queueOf(new Server(points(...names), 12));
  expect(queue.total).toBe(30);
  for (const _ of names) await queue.move(1);
  expect(queue.points.map(({ observationId }) => observationId)).toEqual(names);
  expect(queue.current).toBeNull();
  expect(queue.total).toBe(30);
});

test("two quick presses decide about one point only", async () => {
  const server = new Server(points("boom", "stoep"));
  const queue = await queueOf(server);
  const decide = vi.spyOn(server, "decide");
  await Promise.all([queue.decide("approved"), queue.decide("approved")]);
  expect(decide).toHaveBeenCalledOnce();
  expect(server.points.map(({ decision }) => decision.verdict)).toEqual(["approved", "pending"]);
});

test("what the server refuses for another reason is passed on, and nothing moves", async () => {
  const server = new Server(points("boom", "stoep"));
  const queue = await queueOf(server);
  server.decide = () => Promise.reject(new TypeError("Failed to fetch"));
  await expect(queue.decide("approved")).rejects.toThrow("Failed to fetch");
  expect(queue.current?.observationId).toBe("boom");
  expect(queue.busy).toBe(false);
});

test("at the end of the row, what phones sent meanwhile comes behind it", async () => {
  const server = new Server(points("boom"));
  const queue = await queueOf(server);
  await queue.decide("approved");
  expect(queue.current).toBeNull();

  server.points = [...server.points, ...points("lamp")];
  await queue.lookForMore();
  expect(queue.current?.observationId).toBe("lamp");
  expect(queue.counts.pending).toBe(1);
});
