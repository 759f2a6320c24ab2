import { onChange } from "../outbox/changes";
import { readAllPhotos, readPoints } from "../outbox/points";
import { type Progress, progressOf } from "../outbox/progress";
import type { QueuedPhoto, QueuedPoint } from "../outbox/records";
import type { PointOutcome } from "../outbox/walk_records";
import { readOutcomes } from "../outbox/walks";
import { sending } from "../walk/sending.svelte";

export interface OwnPoint {
  point: QueuedPoint;
  photos: QueuedPhoto[];
  progress: Progress;
  outcome: PointOutcome | null;
}

/** The walker's points of one walk, fresh after every change in any tab. Newest first. */
export function ownPoints(walkId: string): { readonly list: OwnPoint[]; readonly isLoaded: boolean; refresh(): void } {
  let points = $state.raw<QueuedPoint[]>([]);
  let photos = $state.raw<QueuedPhoto[]>([]);
  let outcomes = $state.raw<PointOutcome[]>([]);
  let isLoaded = $state(false);

  async function load() {
    const [found, allPhotos, cached] = await Promise.all([readPoints(walkId), readAllPhotos(), readOutcomes(walkId)]);
    points = found.points.reverse();
    photos = allPhotos;
    outcomes = cached?.points ?? [];
    isLoaded = true;
  }

  const refresh = () => void load().catch(() => undefined);

  $effect(() => {
    refresh();
    return onChange((change) => {
      if (change.about === "points") refresh();
    });
  });

  const byPoint = $derived(grouped(photos));
  const list = $derived(points.map((point) => describe(point, byPoint.get(point.observationId) ?? [], outcomes)));

  return {
    get list() {
      return list.filter(({ progress }) => progress.stage !== "withdrawn" && progress.stage !== "withdrawing");
    },
    get isLoaded() {
      return isLoaded;
    },
    refresh,
  };
}

function describe(point: QueuedPoint, photos: QueuedPhoto[], outcomes: PointOutcome[]): OwnPoint {
  const progress = progressOf(point, photos, sending.current === point.observationId);
  const outcome = outcomes.find(({ observationId }) => observationId === point.observationId) ?? null;
  return { point, photos, progress, outcome };
}

function grouped(photos: QueuedPhoto[]): Map<string, QueuedPhoto[]> {
  const groups = new Map<string, QueuedPhoto[]>();
  for (const photo of photos) groups.set(photo.observationId, [...(groups.get(photo.observationId) ?? []), photo]);
  return groups;
}
