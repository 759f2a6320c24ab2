import type { PointChanges } from "./point_changes";
import type { PointQueue } from "./point_queue.svelte";
import type { Point, Verdict } from "./points";

/** The points of the inbox that are ticked, for doing the same to all of them. */
export class ChosenPoints {
  busy = $state(false);
  isTheming = $state(false);

  #ids = $state.raw<ReadonlySet<string>>(new Set());
  #last: Point | null = null;

  readonly points = $derived.by(() => this.queue.points.filter((point) => this.has(point)));

  constructor(
    private readonly queue: PointQueue,
    private readonly changes: PointChanges,
  ) {}

  has({ observationId }: Point): boolean {
    return this.#ids.has(observationId);
  }

  /** `row`: with all between it and the one before, as in other lists. */
  toggle(point: Point, row = false): void {
    const wanted = !this.has(point);
    const ids = new Set(this.#ids);
    for (const { observationId } of row && this.#last ? this.#between(this.#last, point) : [point]) {
      if (wanted) ids.add(observationId);
      else ids.delete(observationId);
    }
    this.#ids = ids;
    this.#last = point;
  }

  /** What was decided since the list was opened is left alone: it no longer belongs to the list. */
  all(): void {
    this.#ids = new Set(this.queue.undecided.map(({ observationId }) => observationId));
  }

  none(): void {
    this.#ids = new Set();
  }

  async decide(verdict: Verdict): Promise<void> {
    if (this.busy || this.points.length === 0) return;
    this.busy = true;
    try {
      await this.changes.decideMany(this.points, verdict);
      this.none();
    } finally {
      this.busy = false;
    }
  }

  setTheme(themeId: string | null): Promise<void> {
    return this.changes.themeMany(this.points, themeId);
  }

  #between(one: Point, other: Point): readonly Point[] {
    const places = [one, other].map((each) => this.queue.points.findIndex(({ observationId }) => observationId === each.observationId));
    return this.queue.points.slice(Math.min(...places), Math.max(...places) + 1);
  }
}
