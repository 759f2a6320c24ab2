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

export interface OwnPoints {
  /** Newest first. */
  readonly list: OwnPoint[];
  /** On their way to be withdrawn, or withdrawn on another phone. */
  readonly withdrawn: OwnPoint[];
  readonly isLoaded: boolean;
  refresh(): Promise<void>;
}

/** While three hundred photos are sent one by one, the list need not be drawn three hundred times. */
const restMs = 300;
const againMs = 1_000;

/** The walker's points of one walk, fresh after every change in any tab. */
export function ownPoints(walkId: string): OwnPoints {
  let points = $state.raw<QueuedPoint[]>([]);
  let photos = $state.raw<QueuedPhoto[]>([]);
  let outcomes = $state.raw<PointOutcome[]>([]);
  let isLoaded = $state(false);
  let isGone = false;
  let isStale = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load() {
    const [found, allPhotos, cached] = await Promise.all([readPoints(walkId), readAllPhotos(), readOutcomes(walkId)]);
    points = found.points.reverse();
    photos = allPhotos;
    outcomes = cached?.points ?? [];
    isLoaded = true;
  }

  /** Storage that fails for a moment must not look like a telephone without points. */
  const refresh = () => load().catch(() => refreshSoon(againMs));

  function refreshSoon(ms = restMs) {
    if (isGone) return;
    isStale = document.hidden;
    if (isStale) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      void refresh();
    }, ms);
  }

  /** A list that nobody looks at is not drawn anew at every photo that another tab sends. */
  function seenAgain() {
    if (isStale) refreshSoon(0);
  }

  $effect(() => {
    void refresh();
    const stop = onChange((change) => {
      if (change.about === "points") refreshSoon();
    });
    document.addEventListener("visibilitychange", seenAgain);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", seenAgain);
      isGone = true;
      clearTimeout(timer);
    };
  });

  const byPoint = $derived(grouped(photos));
  const outcomeOf = $derived(new Map(outcomes.map((outcome) => [outcome.observationId, outcome])));
  const all = $derived(
    points.map((point) => {
      const own = byPoint.get(point.observationId) ?? [];
      const progress = progressOf(point, own, sending.current === point.observationId);
      return { point, photos: own, progress, outcome: outcomeOf.get(point.observationId) ?? null };
    }),
  );
  const list = $derived(all.filter(({ point }) => point.withdrawnAt === null));
  const withdrawn = $derived(all.filter(isWorthTelling));

  return {
    get list() {
      return list;
    },
    get withdrawn() {
      return withdrawn;
    },
    get isLoaded() {
      return isLoaded;
    },
    refresh,
  };
}

/** What was thrown away here and is gone everywhere has nothing left to show. */
function isWorthTelling({ point, progress }: OwnPoint): boolean {
  if (progress.stage === "withdrawing") return true;
  return progress.stage === "withdrawn" && (point.note !== "" || point.photoIds.length > 0);
}

function grouped(photos: QueuedPhoto[]): Map<string, QueuedPhoto[]> {
  const groups = new Map<string, QueuedPhoto[]>();
  for (const photo of photos) {
    const group = groups.get(photo.observationId);
    if (group) group.push(photo);
    else groups.set(photo.observationId, [photo]);
  }
  return groups;
}
