import { onChange } from "../outbox/changes";
import { onBlocked } from "../outbox/database";
import { isUnused, readAllPhotos, readPoints } from "../outbox/points";
import { countUnfinished, countUnsent } from "../outbox/progress";
import type { QueuedPhoto, QueuedPoint } from "../outbox/records";
import { isTemporary } from "../outbox/storage";
import { readWalks } from "../outbox/walks";
import { backoffMs } from "../sync/backoff";
import { onWake, wakeWhenOnline } from "../worker_bridge";
import { writeMarker } from "./marker";
import { pageLine, pageTools } from "./page_tools";
import { noteVanished } from "./vanished";
import { keepScreenOn, letScreenSleep } from "./wake_lock";

const busyElsewhereMs = 5_000;
const shortestWaitMs = 250;
const afterChangeMs = 1_000;
/** Asking costs next to nothing, and a timer that slept with the phone must not be the only one. */
const longestWaitMs = 60_000;

/** Sends by itself on every occasion that there may be internet again, and never asks the browser whether there is. */
class Sending {
  unsent = $state(0);
  /** Of those, the points that cannot leave before their walker has said what they are. */
  unfinished = $state(0);
  total = $state(0);
  unreadable = $state(0);
  /** How many points were waiting here when the browser threw its storage away. */
  vanished = $state(0);
  /** The organisation knows of them. */
  isVanishedTold = $state(false);
  /** This browser keeps nothing: what is not sent is gone with the page. */
  isTemporary = $state(false);
  /** Another tab with an older version of the app keeps the storage closed. */
  isBlocked = $state(false);
  isSending = $state(false);
  /** The point that is on its way at this moment, from this tab, another one or the worker. */
  current = $state<string | null>(null);

  private isStarted = false;
  private isWanted = false;
  private isUrgent = false;
  /** How many points the browser was last asked to wake us for. */
  private wakesFor = 0;
  /** Rounds in a row in which nothing came back. */
  private silentRounds = 0;
  private quietUntil = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    onBlocked(() => (this.isBlocked = true));
    onChange((change) => {
      if (change.about !== "sending") return this.changed();
      this.current = change.observationId;
      if (this.current && this.isSending) keepScreenOn();
    });
    addEventListener("beforeunload", (event) => {
      if (this.isTemporary && this.unsent > 0) event.preventDefault();
    });
    addEventListener("online", () => this.send({ urgent: true }));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.send({ urgent: true });
    });
    onWake(() => this.send({ urgent: true }));
    void this.findVanished().finally(() => this.send({ urgent: true }));
  }

  /** Urgent: try also what failed a moment ago. */
  send({ urgent = false } = {}): void {
    this.isWanted = true;
    this.isUrgent ||= urgent;
    if (!this.isSending) void this.run();
  }

  /** Only when nothing at all is left: a walker may well have withdrawn the last points on another phone. */
  private async findVanished(): Promise<void> {
    const isEmpty = (await readWalks()).length === 0;
    this.vanished = noteVanished(isEmpty && !isTemporary());
    void this.count();
  }

  private async tellVanished(): Promise<void> {
    const { reportVanished } = await import("./report_vanished");
    this.isVanishedTold = await reportVanished(pageLine);
  }

  private changed(): void {
    void this.count();
    // Something may be ready now; what has to wait longer still waits.
    if (!this.isSending) this.wait(afterChangeMs);
  }

  private async run(): Promise<void> {
    this.isSending = true;
    clearTimeout(this.timer);
    try {
      while (this.isWanted) await this.round();
      if (this.vanished > 0 && !this.isVanishedTold) await this.tellVanished();
    } catch {
      this.wait(longestWaitMs);
    } finally {
      this.isSending = false;
      letScreenSleep();
      await this.count();
    }
  }

  private async round(): Promise<void> {
    const urgent = this.isUrgent;
    this.isWanted = false;
    this.isUrgent = false;
    // Not part of what a first photo needs.
    if (await isUnused()) return;
    const { sendAll } = await import("../sync/send_all");
    const round = await sendAll(pageTools, { urgent });
    this.silentRounds = round.isSilent ? this.silentRounds + 1 : 0;
    this.quietUntil = round.isSilent ? Date.now() + backoffMs(this.silentRounds, Math.random()) : 0;
    if (round.isBusyElsewhere) this.wait(busyElsewhereMs);
    else if (round.nextTryAt !== null) this.wait(round.nextTryAt - Date.now());
  }

  /** Without internet two hundred points would otherwise each have their own turn to find that out. */
  private wait(ms: number): void {
    clearTimeout(this.timer);
    const notBefore = Math.max(shortestWaitMs, this.quietUntil - Date.now());
    this.timer = setTimeout(() => this.send(), Math.min(longestWaitMs, Math.max(notBefore, ms)));
  }

  /** Only when there is more to send: a browser that thinks it is online wakes us at once, and would do so for ever. */
  private askToBeWoken(): void {
    if (this.unsent > this.wakesFor) void wakeWhenOnline();
    this.wakesFor = this.unsent;
  }

  private async count(): Promise<void> {
    try {
      const [{ points, unreadable }, photos] = await Promise.all([readPoints(), readAllPhotos()]);
      this.unsent = countUnsent(points, photos);
      this.unfinished = countUnfinished(points, photos);
      this.total = points.filter((point) => point.withdrawnAt === null).length;
      this.unreadable = unreadable;
      this.isBlocked = false;
      this.isTemporary = isTemporary();
      this.askToBeWoken();
      // What is not kept cannot vanish unnoticed: its walker was told.
      if (!this.isTemporary) writeMarker(unsentByWalk(points, photos));
    } catch {
      // Storage is gone for a moment; the number stays as it was, and the next change counts again.
    }
  }
}

function unsentByWalk(points: readonly QueuedPoint[], photos: readonly QueuedPhoto[]) {
  const walkIds = new Set(points.map(({ walkId }) => walkId));
  return [...walkIds]
    .map((walkId) => ({ walkId, count: countUnsent(points.filter((point) => point.walkId === walkId), photos) }))
    .filter(({ count }) => count > 0);
}

export const sending = new Sending();
