import { sentenceOf } from "../api/problem";
import type { Position } from "../map/map_types";
import { type BaseMaps, noBaseMaps, readBaseMaps } from "./base_maps";
import { type Neighbourhood, readNeighbourhood, readPack } from "./neighbourhood";
import type { Point } from "./points";
import { nothingPicked, type Picked, type Selection, toggled } from "./selection";
import type { Staff } from "./session.svelte";
import { noFilter, type SpotFilter } from "./spot_filter";
import { type ProposedChange, readProposal, type SpotProposal } from "./spot_proposal";
import {
  type ActionNumbers,
  centreOf,
  type LoosePoint,
  nearestFirst,
  positionOf,
  type PreviewGroup,
  readActionNumbers,
  readPoint,
  readPreview,
  readSpot,
  readSpotMap,
  type SpotDetail,
  type SpotMap,
  type SpotPreview,
} from "./spot_map";

export const usualDistanceM = 25;

/** What the desk of spots knows and what is chosen on it; map and list both show this. */
export class SpotsState {
  neighbourhood = $state.raw<Neighbourhood | null>(null);
  pack = $state.raw<Blob | null>(null);
  baseMaps = $state.raw<BaseMaps>(noBaseMaps);
  map = $state.raw<SpotMap | null>(null);
  preview = $state.raw<SpotPreview | null>(null);
  /** The spot of another grouping that the map shows. */
  shownGroup = $state.raw<PreviewGroup | null>(null);
  proposal = $state.raw<SpotProposal | null>(null);
  /** The difference of the proposal that the map shows. */
  shownChange = $state.raw<ProposedChange | null>(null);
  filter = $state.raw<SpotFilter>(noFilter);
  distanceM = $state(usualDistanceM);
  selection = $state.raw<Selection | null>(null);
  detail = $state.raw<SpotDetail | null>(null);
  picked = $state.raw<Picked>(nothingPicked);
  /** An address that was looked up, while nothing else is chosen. */
  found = $state.raw<Position | null>(null);
  /** The address that the list begins at, until the usual order is asked for. */
  near = $state.raw<{ place: Position; name: string } | null>(null);
  problem = $state("");
  busy = $state(false);

  #point = $state.raw<Point | null>(null);
  #actions: ActionNumbers = new Map();
  #asked = 0;

  readonly spot = $derived.by(() => {
    const { selection, map } = this;
    return (selection?.type === "spot" && map?.spots.find(({ spotId }) => spotId === selection.id)) || null;
  });

  readonly #loose = $derived.by(() => {
    const { selection, map } = this;
    return (selection?.type === "point" && map?.loose.find(({ observationId }) => observationId === selection.id)) || null;
  });

  readonly loosePoint = $derived.by((): LoosePoint | null => {
    const loose = this.#loose;
    if (!loose || this.#point?.observationId !== loose.observationId) return null;
    return { point: this.#point, actionNumbers: loose.actionNumbers };
  });

  readonly pointsOfSpot = $derived.by((): readonly Point[] => {
    if (!this.detail || this.detail.spotId !== this.spot?.spotId) return [];
    return this.detail.points.filter(({ decision }) => decision.verdict !== "hidden");
  });

  readonly centre = $derived.by((): Position | null => {
    const shown = this.shownChange ?? this.shownGroup;
    if (shown) return centreOf(shown);
    if (this.spot) return this.spot.centre;
    return (this.#loose && positionOf(this.#loose)) ?? this.found ?? this.neighbourhood?.centre ?? null;
  });

  /** What the list shows, in its order. */
  readonly listed = $derived.by((): SpotMap | null => (this.map && this.near ? nearestFirst(this.map, this.near.place) : this.map));

  /** Everything that can be chosen, in the order of the list. */
  readonly items = $derived.by((): Selection[] => [
    ...(this.listed?.spots ?? []).map(({ spotId }) => ({ type: "spot" as const, id: spotId })),
    ...(this.listed?.loose ?? []).map(({ observationId }) => ({ type: "point" as const, id: observationId })),
  ]);

  readonly staff: Staff;

  constructor(staff: Staff) {
    this.staff = staff;
  }

  get neighbourhoodId(): string {
    return this.staff.neighbourhoodId;
  }

  /** `asked`: the spot that a link to this screen names. */
  async load(asked: string | null): Promise<void> {
    await this.#try(async () => {
      const id = this.neighbourhoodId;
      const [neighbourhood, actions] = await Promise.all([readNeighbourhood(id), readActionNumbers(id)]);
      this.#actions = actions;
      const [map, pack] = await Promise.all([readSpotMap(id, this.filter, actions), readPack(neighbourhood.mapPack)]);
      this.pack = pack;
      this.map = map;
      this.neighbourhood = neighbourhood;
      if (asked && map.spots.some(({ spotId }) => spotId === asked)) this.select({ type: "spot", id: asked });
    });
    this.baseMaps = await readBaseMaps(this.neighbourhoodId);
  }

  setFilter(filter: SpotFilter): Promise<void> {
    this.filter = filter;
    return this.#lookAgain();
  }

  /** After a decision: what the server has now, and then this spot. An action may come from another spot by it. */
  async refresh(spotId?: string): Promise<void> {
    await this.#try(async () => {
      this.#actions = await readActionNumbers(this.neighbourhoodId);
    });
    await this.#lookAgain(spotId);
  }

  /** With the same filter and the same preview. */
  async #lookAgain(spotId?: string): Promise<void> {
    const turn = (this.#asked += 1);
    this.busy = true;
    await this.#try(async () => {
      const { filter, neighbourhoodId: id } = this;
      const [map, preview] = await Promise.all([
        readSpotMap(id, filter, this.#actions),
        this.preview ? readPreview(id, filter, this.distanceM) : null,
      ]);
      // Who changed the filter meanwhile waits for that answer.
      if (turn !== this.#asked) return;
      this.map = map;
      this.preview = preview;
      this.shownGroup = null;
      if (spotId && map.spots.some((each) => each.spotId === spotId)) this.select({ type: "spot", id: spotId });
    });
    if (turn === this.#asked) this.busy = false;
  }

  async showPreview(distanceM: number): Promise<void> {
    const turn = (this.#asked += 1);
    this.distanceM = distanceM;
    this.busy = true;
    await this.#try(async () => {
      const preview = await readPreview(this.neighbourhoodId, this.filter, distanceM);
      if (turn !== this.#asked) return;
      this.preview = preview;
      this.selection = this.shownGroup = null;
    });
    if (turn === this.#asked) this.busy = false;
  }

  leavePreview(): void {
    this.#asked += 1;
    this.preview = this.shownGroup = null;
    this.busy = false;
    this.distanceM = usualDistanceM;
  }

  /** A proposal is about all points, so the filter goes. */
  async showProposal(): Promise<void> {
    const turn = (this.#asked += 1);
    this.busy = true;
    await this.#try(async () => {
      const id = this.neighbourhoodId;
      const [proposal, map] = await Promise.all([readProposal(id), readSpotMap(id, noFilter, this.#actions)]);
      if (turn !== this.#asked) return;
      this.leavePreview();
      this.filter = noFilter;
      this.map = map;
      this.proposal = proposal;
      this.selection = this.shownChange = null;
    });
    if (turn <= this.#asked) this.busy = false;
  }

  leaveProposal(): void {
    this.proposal = this.shownChange = null;
  }

  select(chosen: Selection): void {
    this.selection = chosen;
    this.found = null;
    void this.#try(async () => {
      const { type, id } = chosen;
      if (type === "spot") {
        if (!this.staff.mayReadPoints) return;
        const detail = await readSpot(this.neighbourhoodId, id);
        if (this.selection?.id === id) this.detail = detail;
      } else {
        const point = await readPoint(this.neighbourhoodId, id);
        if (this.selection?.id === id) this.#point = point;
      }
    });
  }

  goTo(place: Position, name: string): void {
    this.selection = null;
    this.found = place;
    this.near = { place, name };
  }

  leaveAddress(): void {
    this.near = this.found = null;
  }

  pick(item: Selection): void {
    this.picked = toggled(this.picked, item);
  }

  clearPicked(): void {
    this.picked = nothingPicked;
  }

  async #try(what: () => Promise<void>): Promise<void> {
    try {
      await what();
      this.problem = "";
    } catch (error) {
      this.problem = sentenceOf(error);
    }
  }
}
