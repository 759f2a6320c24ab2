import { type Filter, isStale, type Point, type PointPage, type PointSource, type Verdict } from "./points";
import type { Redaction } from "./redactions";

type Counts = PointPage["counts"];

/** What came of a decision, for the person who took it. */
export type Outcome =
  | { kind: "decided" | "overtaken" | "gone" | "corrected" | "split" | "putBack"; point: Point }
  | { kind: "many"; did: Verdict | "themed"; count: number; overtaken: number; gone: number; undone: boolean };

/** What takes back the last change: the outcome that it then has, if any. */
export type Undo = () => Promise<Outcome | null>;

const loadAhead = 10;

/** The points of the inbox in the order in which they arrived. Decided ones stay, so that you can walk back to them. */
export class PointQueue {
  points = $state.raw<readonly Point[]>([]);
  counts = $state.raw<Counts>({ pending: 0, approved: 0, hidden: 0 });
  index = $state(0);
  outcome = $state.raw<Outcome | null>(null);
  busy = $state(false);
  loaded = $state(false);
  current = $derived<Point | null>(this.points[this.index] ?? null);
  following = $derived<Point | null>(this.points[this.index + 1] ?? null);

  #expected = $state(0);
  #next = $state.raw<string | null>(null);
  #filter = $state.raw<Filter>({ decision: "pending", walkId: null });
  #undo = $state.raw<Undo | null>(null);
  #loading: Promise<void> | null = null;

  constructor(private readonly source: PointSource) {}

  /** How long the whole row is, also the part that is not here yet. */
  get total(): number {
    return this.#next === null ? this.points.length : Math.max(this.#expected, this.points.length);
  }

  /** Those that are still what the list was opened for. */
  get undecided(): readonly Point[] {
    const { decision: wanted } = this.#filter;
    return wanted === "all" ? this.points : this.points.filter(({ decision }) => decision.verdict === wanted);
  }

  get canUndo(): boolean {
    return this.#undo !== null;
  }

  /** Hidden a moment ago, still without a reason, and no longer on the desk. */
  get justHidden(): Point | null {
    if (this.outcome?.kind !== "decided") return null;
    const { observationId, decision } = this.outcome.point;
    const waits = decision.verdict === "hidden" && !decision.reason && observationId !== this.current?.observationId;
    return waits ? this.outcome.point : null;
  }

  async open(filter: Filter): Promise<void> {
    this.#filter = filter;
    const page = await this.source.read(filter, null);
    // A quick hand may have chosen another list while this one was on its way.
    if (this.#filter !== filter) return;
    this.points = page.points;
    this.counts = page.counts;
    this.#next = page.next;
    this.#expected = filter.decision === "all" ? 0 : page.counts[filter.decision];
    this.index = 0;
    this.outcome = null;
    this.loaded = true;
  }

  async move(step: 1 | -1): Promise<void> {
    this.index = Math.min(Math.max(this.index + step, 0), this.points.length);
    await this.#loadMore();
  }

  /** Decides about the current point and goes on to the next, unless somebody was first: then it stays to look again. */
  async decide(verdict: Verdict): Promise<void> {
    const point = this.current;
    if (!point || this.busy) return;
    // Who hides once more what is hidden does not take back why.
    const after = await this.#send(point, verdict, verdict === "hidden" ? point.decision.reason : null);
    if (!after) return;
    this.done({ kind: "decided", point: after }, this.#backTo(point, after));
    await this.move(1);
  }

  /** The same decision once more, with why; an empty reason takes it away. The point on the desk stays there. */
  async explain(point: Point, reason: string): Promise<void> {
    const after = await this.#send(point, point.decision.verdict, reason || null);
    if (!after) return this.goTo(point);
    this.done({ kind: "decided", point: after }, this.#backTo(point, after));
  }

  async undo(): Promise<void> {
    if (!this.#undo || this.busy) return;
    const undo = this.#undo;
    this.outcome = (await undo()) ?? this.outcome;
    this.#undo = null;
  }

  /** Something was changed, here or by what belongs to the queue, and `undo` takes it back. */
  done(outcome: Outcome, undo: Undo | null): void {
    this.outcome = outcome;
    this.#undo = undo;
  }

  /** At the end of the row: points that phones have sent meanwhile. */
  async lookForMore(): Promise<void> {
    const last = this.points.at(-1);
    if (last) await this.#readPage(last.observationId);
    else await this.open(this.#filter);
  }

  /** Photos are made smaller in the background; this shows them when they are there. */
  async refresh(): Promise<void> {
    if (this.current) await this.lookAgain(this.current);
  }

  /** What must not be seen on a photo of the current point was changed. */
  redacted = (photoId: string, redaction: Redaction): void => {
    const point = this.current;
    if (!point) return;
    const photos = point.photos.map((photo) => (photo.photoId === photoId ? { ...photo, redaction } : photo));
    this.replace({ ...point, photos });
  };

  #backTo(before: Point, after: Point): Undo {
    return async () => {
      // What was corrected since stays; only the decision goes back.
      const current = this.points.find(({ observationId }) => observationId === after.observationId) ?? after;
      const restored = await this.#send(current, before.decision.verdict, before.decision.reason);
      this.goTo(before);
      return restored && { kind: "decided", point: restored };
    };
  }

  /** A photo became a point: it comes right behind the one it came from. */
  insert(fresh: Point, behind: Point): void {
    const place = this.points.findIndex(({ observationId }) => observationId === behind.observationId);
    this.points = [...this.points.slice(0, place + 1), fresh, ...this.points.slice(place + 1)];
    this.#count(fresh, 1);
  }

  remove(gone: Point): void {
    const known = this.points.find(({ observationId }) => observationId === gone.observationId);
    if (!known) return;
    this.points = this.points.filter((point) => point !== known);
    this.#count(known, -1);
    this.index = Math.min(this.index, this.points.length);
  }

  /** Somebody was first: show what is there now. */
  async lookAgain(point: Point): Promise<Point | null> {
    const fresh = await this.source.find(point.observationId);
    if (fresh) this.replace(fresh);
    return fresh;
  }

  #count({ decision: { verdict } }: Point, step: 1 | -1): void {
    this.counts = { ...this.counts, [verdict]: this.counts[verdict] + step };
    this.#expected += step;
  }

  goTo(point: Point): void {
    this.index = Math.max(this.points.findIndex(({ observationId }) => observationId === point.observationId), 0);
  }

  async #send(point: Point, verdict: Verdict, reason: string | null): Promise<Point | null> {
    this.busy = true;
    try {
      const after = await this.source.decide(point, verdict, reason);
      this.replace(after);
      return after;
    } catch (error) {
      if (!isStale(error)) throw error;
      const fresh = await this.lookAgain(point);
      this.outcome = fresh ? { kind: "overtaken", point: fresh } : { kind: "gone", point };
      return null;
    } finally {
      this.busy = false;
    }
  }

  replace(fresh: Point): void {
    const known = this.points.find(({ observationId }) => observationId === fresh.observationId);
    if (!known) return;
    const { verdict: old } = known.decision;
    const { verdict } = fresh.decision;
    this.counts = { ...this.counts, [old]: this.counts[old] - 1 };
    this.counts = { ...this.counts, [verdict]: this.counts[verdict] + 1 };
    this.points = this.points.map((point) => (point === known ? fresh : point));
  }

  #loadMore(): Promise<void> {
    if (this.index < this.points.length - loadAhead) return Promise.resolve();
    return this.readMore();
  }

  /** The next page, for a list that shows them all. */
  readMore(): Promise<void> {
    if (!this.#next) return Promise.resolve();
    this.#loading ??= this.#readPage(this.#next).finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #readPage(after: string): Promise<void> {
    const filter = this.#filter;
    const page = await this.source.read(filter, after);
    if (this.#filter !== filter) return;
    const known = new Set(this.points.map(({ observationId }) => observationId));
    this.points = [...this.points, ...page.points.filter(({ observationId }) => !known.has(observationId))];
    this.counts = page.counts;
    this.#next = page.next;
  }
}
