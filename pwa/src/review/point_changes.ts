import type { CorrectedPlace, CorrectionSource, CorrectOne, DecideOne, PointsChanged, Wanted } from "./corrections";
import { themeWanted, wantedOf } from "./corrections";
import type { Outcome, PointQueue, Undo } from "./point_queue.svelte";
import { isStale, type Point, type Verdict } from "./points";

/** As many as the server takes in one go. */
const atOnce = 200;

/** What a facilitator puts right about the points of the inbox, or does to many at once; each can be taken back. */
export class PointChanges {
  constructor(
    private readonly queue: PointQueue,
    private readonly source: CorrectionSource,
  ) {}

  /** Throws when somebody was first; then the queue has what is there now. */
  async correct(point: Point, change: Partial<Wanted>): Promise<void> {
    const after = await this.#fresh(point, this.source.correct(point, { ...wantedOf(point), ...change }));
    this.queue.replace(after);
    this.queue.done({ kind: "corrected", point: after }, async () => {
      const back = await this.source.correct(after, wantedOf(point));
      this.queue.replace(back);
      this.queue.goTo(back);
      return { kind: "corrected", point: back };
    });
  }

  async split(point: Point, photoId: string, kind: Point["kind"], place: CorrectedPlace | null): Promise<void> {
    const made = await this.#fresh(point, this.source.split(point, photoId, kind, place));
    await this.queue.lookAgain(point);
    this.queue.insert(made, point);
    this.queue.done({ kind: "split", point: made }, () => this.#putBack(made));
  }

  async putBack(made: Point): Promise<void> {
    this.queue.done(await this.#putBack(made), null);
  }

  async #putBack(made: Point): Promise<Outcome> {
    const whole = await this.source.putBack(made);
    this.queue.remove(made);
    this.queue.replace(whole);
    this.queue.goTo(whole);
    return { kind: "putBack", point: whole };
  }

  async decideMany(points: readonly Point[], verdict: Verdict): Promise<void> {
    const wanted = points.map((point) => ({ point, verdict, reason: null }));
    const before = new Map(points.map((point) => [point.observationId, point.decision]));
    await this.#many(wanted, verdict, this.source.decideMany, (point): DecideOne => {
      const { verdict: was = "pending", reason = null } = before.get(point.observationId) ?? {};
      return { point, verdict: was, reason };
    });
  }

  async themeMany(points: readonly Point[], themeId: string | null): Promise<void> {
    const wanted = points.map((point) => ({ point, wanted: themeWanted(point, themeId) }));
    const before = new Map(points.map((point) => [point.observationId, wantedOf(point)]));
    await this.#many(wanted, "themed", this.source.correctMany, (point): CorrectOne => {
      return { point, wanted: before.get(point.observationId) ?? wantedOf(point) };
    });
  }

  async #many<One extends { point: Point }>(
    each: readonly One[],
    did: Verdict | "themed",
    send: (some: readonly One[]) => Promise<PointsChanged>,
    backOf: (after: Point) => One,
    undone = false,
  ): Promise<void> {
    const changed: Point[] = [];
    let [overtaken, gone] = [0, 0];
    try {
      for (let start = 0; start < each.length; start += atOnce) {
        const some = each.slice(start, start + atOnce);
        const done = await send(some);
        const others = new Set(done.overtaken);
        changed.push(...done.points.filter(({ observationId }) => !others.has(observationId)));
        for (const point of done.points) this.queue.replace(point);
        for (const { point } of some) if (done.gone.includes(point.observationId)) this.queue.remove(point);
        overtaken += others.size;
        gone += done.gone.length;
      }
    } finally {
      // Where the connection broke off halfway, the half that was done can be taken back.
      if (changed.length + overtaken + gone > 0) {
        const undo: Undo = async () => {
          await this.#many(changed.map(backOf), did, send, backOf, true);
          return null;
        };
        this.queue.done({ kind: "many", did, count: changed.length, overtaken, gone, undone }, undone ? null : undo);
      }
    }
  }

  async #fresh(point: Point, sent: Promise<Point>): Promise<Point> {
    try {
      return await sent;
    } catch (error) {
      if (isStale(error)) await this.queue.lookAgain(point);
      throw error;
    }
  }
}
