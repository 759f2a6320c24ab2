import { sentenceOf } from "../api/problem";
import { readBaseMaps } from "./base_maps";
import { ChosenPoints } from "./chosen_points.svelte";
import { correctionsOf } from "./corrections";
import { canOpen, type SheetName } from "./inbox_sheets";
import { type Neighbourhood, readNeighbourhood, readPack } from "./neighbourhood";
import { PointChanges } from "./point_changes";
import { PointQueue } from "./point_queue.svelte";
import { type Filter, type Point, pointsOf, type Verdict } from "./points";
import { isUnderWay } from "./redactions";
import type { Staff } from "./session.svelte";
import type { Shortcut } from "./shortcuts";

/** What the inbox shows and what is under way on it; a key and a button do the same here. */
export class InboxState {
  filter = $state.raw<Filter & { decision: Verdict }>({ decision: "pending", walkId: null });
  neighbourhood = $state.raw<Neighbourhood | null>(null);
  pack = $state.raw<Blob | null>(null);
  /** Whether addresses can be looked up. */
  maySearch = $state(false);
  /** Whether one key is enough for a decision. */
  keys = $state(true);
  sheet = $state<SheetName | null>(null);
  isCovering = $state(false);
  /** Many at once, instead of one by one. */
  isListed = $state(false);
  /** Which photo of the point is shown large. */
  photo = $state(0);
  explaining = $state.raw<Point | null>(null);
  problem = $state("");

  readonly queue: PointQueue;
  readonly changes: PointChanges;
  readonly chosen: ChosenPoints;
  readonly point = $derived.by(() => this.queue.current);
  readonly isAtEnd = $derived.by(() => this.queue.loaded && !this.point);
  readonly isDeriving = $derived.by(() => this.point?.photos.some(isUnderWay) ?? false);

  constructor(readonly staff: Staff) {
    this.queue = new PointQueue(pointsOf(staff.neighbourhoodId));
    this.changes = new PointChanges(this.queue, correctionsOf(staff.neighbourhoodId));
    this.chosen = new ChosenPoints(this.queue, this.changes);
  }

  attempt(work: Promise<unknown>): Promise<unknown> {
    return work.then(
      () => (this.problem = ""),
      (error) => (this.problem = sentenceOf(error)),
    );
  }

  async readNeighbourhood(): Promise<void> {
    const found = await readNeighbourhood(this.staff.neighbourhoodId);
    this.pack = await readPack(found.mapPack);
    this.neighbourhood = found;
    this.maySearch = (await readBaseMaps(found.neighbourhoodId)).addressSearch;
  }

  /** What phones sent meanwhile, or what became of photos that are made smaller. */
  async lookAgain(): Promise<void> {
    await (this.isAtEnd ? this.queue.lookForMore() : this.queue.refresh());
  }

  do(shortcut: Shortcut): void {
    void this.attempt(this.isListed ? this.#doToMany(shortcut) : this.#doToOne(shortcut));
  }

  show(point: Point): void {
    this.queue.goTo(point);
    this.isListed = false;
  }

  async #doToOne(shortcut: Shortcut): Promise<void> {
    const { queue } = this;
    if (shortcut === "approve") await queue.decide("approved");
    else if (shortcut === "hide") await queue.decide("hidden");
    else if (shortcut === "next") await queue.move(1);
    else if (shortcut === "previous") await queue.move(-1);
    else if (shortcut === "undo") await queue.undo();
    else if (shortcut === "cover") this.isCovering = this.staff.mayReview;
    else if (shortcut === "many") this.isListed = this.staff.mayReview && queue.points.length > 0;
    else this.#open(shortcut);
  }

  async #doToMany(shortcut: Shortcut): Promise<void> {
    if (shortcut === "approve") await this.chosen.decide("approved");
    else if (shortcut === "hide") await this.chosen.decide("hidden");
    else if (shortcut === "undo") await this.queue.undo();
    else if (shortcut === "many") this.isListed = false;
    else if (shortcut === "theme") this.chosen.isTheming = Boolean(this.neighbourhood) && this.chosen.points.length > 0;
    else if (shortcut === "help") this.sheet = "help";
  }

  #open(name: SheetName): void {
    if (name === "help" || (this.staff.mayReview && this.neighbourhood && canOpen(name, this.point))) this.sheet = name;
  }
}
