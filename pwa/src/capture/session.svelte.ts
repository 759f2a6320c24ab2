import type { Kind } from "../kinds/kinds";
import { draftToResume } from "../outbox/drafts";
import { freeSpace } from "../outbox/free_space";
import { newPoint, type NewPhoto } from "../outbox/new_point";
import {
  addPhoto,
  dropEmptyDraft,
  hasPhotos,
  readPhotos,
  readPoints,
  savePoint,
  setAwaitingPhoto,
  setOpen,
  undoWithdrawal,
  withdrawPoint,
} from "../outbox/points";
import type { Place, QueuedPoint } from "../outbox/records";
import { readSetting, writeSetting } from "../outbox/settings";
import { isStorageFull } from "../outbox/storage_full";
import { pageTools } from "../walk/page_tools";
import { sending } from "../walk/sending.svelte";

const undoMs = 10_000;

export interface Unsaved {
  isFull: boolean;
  photo: NewPhoto | null;
  again: () => Promise<void>;
}

/** What happens between the shutter and *Volgende*. Every step is on disk before it shows. */
export class CaptureSession {
  /** The point whose sheet is open. */
  point = $state.raw<QueuedPoint | null>(null);
  /** A photo is on its way to the disk. */
  isSaving = $state(false);
  unsaved = $state.raw<Unsaved | null>(null);
  /** Thrown away a moment ago. */
  discarded = $state.raw<QueuedPoint | null>(null);
  /** The point that the camera is adding another photo to. */
  addingTo = $state.raw<QueuedPoint | null>(null);

  private undoTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly walkId: string) {}

  /** After a kill: back to the draft that was open, with everything that was put in it. */
  async resume(now = Date.now()): Promise<void> {
    const { points } = await readPoints(this.walkId);
    this.point = draftToResume(points, now) ?? this.point;
    const open = points.filter((point) => point.open && point.withdrawnAt === null);
    for (const forgotten of open) if (forgotten.observationId !== this.point?.observationId) await setOpen(forgotten.observationId, false);
  }

  capture(kind: Kind | null, place: Place, photo: NewPhoto | null): Promise<void> {
    const point = newPoint(this.walkId, kind, place, new Date());
    return this.save(photo, async () => {
      this.point = await savePoint(point, photo ? [photo] : []);
    });
  }

  /** On disk before the photo app opens: this page may not be there any more when it answers. */
  async beginChoosing(place: Place): Promise<void> {
    const draft = { ...newPoint(this.walkId, null, place, new Date()), awaitingPhoto: true };
    await this.save(null, async () => {
      this.point = await savePoint(draft, []);
    });
  }

  async choosingAgain(): Promise<void> {
    if (this.point) this.point = await setAwaitingPhoto(this.point.observationId, true);
  }

  async choosingCancelled(): Promise<void> {
    if (!this.point) return;
    const { observationId, note } = this.point;
    if (hasPhotos(this.point) || note) {
      this.point = await setAwaitingPhoto(observationId, false);
      return;
    }
    this.point = null;
    await dropEmptyDraft(observationId);
  }

  add(observationId: string, photo: NewPhoto): Promise<void> {
    return this.save(photo, async () => {
      this.point = await addPhoto(observationId, photo);
      this.addingTo = null;
    });
  }

  /** A note that reaches the disk after *Volgende* must not open its sheet again. */
  changed(point: QueuedPoint): void {
    if (this.point?.observationId === point.observationId) this.point = point;
  }

  startAdding(): void {
    this.addingTo = this.point;
    this.point = null;
  }

  stopAdding(): void {
    this.point = this.addingTo;
    this.addingTo = null;
  }

  async next(): Promise<void> {
    const closing = this.point;
    if (!closing) return;
    try {
      // Committed after the note that was typed last, which leaves its field a moment earlier. What changed is sent
      // by itself, a moment later: the next shot goes first.
      await setOpen(closing.observationId, false);
    } finally {
      if (this.point?.observationId === closing.observationId) this.point = null;
    }
  }

  async discard(): Promise<void> {
    const discarding = this.point;
    if (!discarding) return;
    this.point = null;
    this.discarded = await withdrawPoint(discarding.observationId);
    clearTimeout(this.undoTimer);
    this.undoTimer = setTimeout(() => {
      this.discarded = null;
      sending.send();
    }, undoMs);
  }

  async undoDiscard(): Promise<void> {
    clearTimeout(this.undoTimer);
    const undoing = this.discarded;
    this.discarded = null;
    if (!undoing) return;
    await undoWithdrawal(undoing.observationId);
    this.point = await setOpen(undoing.observationId, true);
  }

  /** Tells what happened in words, keeps the photo in hand, and makes room before it gives up. */
  private async save(photo: NewPhoto | null, write: () => Promise<void>): Promise<void> {
    this.isSaving = true;
    this.unsaved = null;
    try {
      await written(write);
      void askToPersist();
      if (photo && !photo.clean && this.point) void makeSmall(this.point);
    } catch (error) {
      this.unsaved = { isFull: isStorageFull(error), photo, again: () => this.save(photo, write) };
    } finally {
      this.isSaving = false;
    }
  }
}

async function written(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!isStorageFull(error)) throw error;
    await freeSpace();
    await write();
  }
}

/** Now, while its walker writes about it, rather than when it has to leave. */
async function makeSmall({ observationId }: QueuedPoint): Promise<void> {
  const { preparePhoto } = await import("../sync/prepare_photo");
  for (const photo of await readPhotos(observationId)) await preparePhoto(pageTools, photo);
}

/** Once, after the first point: then the browser has a reason to say yes. No is normal, and changes nothing. */
async function askToPersist(): Promise<void> {
  if (!navigator.storage?.persist || (await readSetting("persisted")) !== undefined) return;
  await writeSetting("persisted", await navigator.storage.persist());
}
