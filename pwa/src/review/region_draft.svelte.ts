import type { Box, Redaction, RedactionChange, RegionKind } from "./redactions";

export interface DraftRegion extends Box {
  key: string;
  kind: RegionKind;
  /** Drawn here and not sent yet: it can still be moved. */
  isNew: boolean;
  byMachine: boolean;
  /** Whether it is made unrecognisable. */
  on: boolean;
}

const smallest = 0.01;
const step = 0.02;

const within = (part: number, most = 1) => Math.min(most, Math.max(0, part));
const rounded = (part: number) => Math.round(part * 1e4) / 1e4;

/** What a facilitator is changing about one photo, until it is sent as a whole. */
export class RegionDraft {
  regions = $state.raw<readonly DraftRegion[]>([]);
  #kept: Redaction;
  #made = 0;

  constructor(kept: Redaction) {
    this.#kept = kept;
    this.restart(kept);
  }

  /** Begins again with what is kept now; what was drawn here and not sent stays. */
  restart(kept: Redaction): void {
    this.#kept = kept;
    const known = kept.regions.map(({ redactionId, source, state, kind, x, y, width, height }) => ({
      key: redactionId,
      kind,
      isNew: false,
      byMachine: source === "machine",
      on: state !== "rejected",
      ...{ x, y, width, height },
    }));
    this.regions = [...known, ...this.regions.filter(({ isNew }) => isNew)];
  }

  get revision(): number {
    return this.#kept.revision;
  }

  /** The key of the new region; too small a stroke is none. */
  add(kind: RegionKind, box: Box): string | null {
    if (box.width < smallest || box.height < smallest) return null;
    const key = `new-${++this.#made}`;
    this.regions = [...this.regions, { key, kind, isNew: true, byMachine: false, on: true, ...box }];
    return key;
  }

  toggle(key: string): void {
    this.#change(key, ({ on }) => ({ on: !on }));
  }

  remove(key: string): void {
    this.regions = this.regions.filter((region) => region.key !== key);
  }

  /** By steps to the right and down; with `size` its right and lower edge alone. */
  nudge(key: string, right: number, down: number, size: boolean): void {
    this.#change(key, ({ isNew, x, y, width, height }) => {
      if (!isNew) return {};
      if (!size) return { x: within(x + right * step, 1 - width), y: within(y + down * step, 1 - height) };
      return {
        width: Math.max(smallest, within(width + right * step, 1 - x)),
        height: Math.max(smallest, within(height + down * step, 1 - y)),
      };
    });
  }

  /** The smallest region that holds this spot. */
  at(x: number, y: number): DraftRegion | null {
    const around = this.regions.filter((each) => x >= each.x && y >= each.y && x <= each.x + each.width && y <= each.y + each.height);
    return around.sort((a, b) => a.width * a.height - b.width * b.height)[0] ?? null;
  }

  get change(): RedactionChange {
    const now = new Map(this.regions.map((region) => [region.key, region]));
    const decided = this.#kept.regions.flatMap(({ redactionId, state }) => {
      const region = now.get(redactionId);
      const wanted = !region ? "removed" : region.on ? "confirmed" : "rejected";
      // What was proposed and is left as it is waits for the decision about the point.
      const same = wanted === state || (wanted === "confirmed" && state === "proposed");
      return same ? [] : [{ redactionId, state: wanted } as const];
    });
    const drawn = this.regions
      .filter(({ isNew }) => isNew)
      .map(({ kind, x, y, width, height }) => ({
        kind,
        x: rounded(x),
        y: rounded(y),
        width: rounded(width),
        height: rounded(height),
      }));
    return { decided, drawn };
  }

  get isChanged(): boolean {
    const { decided = [], drawn = [] } = this.change;
    return decided.length + drawn.length > 0;
  }

  #change(key: string, change: (region: DraftRegion) => Partial<DraftRegion>): void {
    this.regions = this.regions.map((region) => (region.key === key ? { ...region, ...change(region) } : region));
  }
}
