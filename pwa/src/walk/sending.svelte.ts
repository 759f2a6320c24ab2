import { onChange } from "../outbox/changes";
import { onBlocked } from "../outbox/database";
import { readAllPhotos, readPoints } from "../outbox/points";
import { countUnsent } from "../outbox/progress";
import { readWalks } from "../outbox/walks";
import { sendAll } from "../sync/send_all";
import { onWake, wakeWhenOnline } from "../worker_bridge";
import { readMarker, writeMarker } from "./marker";
import { pageTools } from "./page_tools";

const busyElsewhereMs = 5_000;
const shortestWaitMs = 250;
const afterChangeMs = 1_000;
/** Asking costs next to nothing, and a timer that slept with the phone must not be the only one. */
const longestWaitMs = 60_000;

/** Sends by itself on every occasion that there may be internet again, and never asks the browser whether there is. */
class Sending {
  unsent = $state(0);
  total = $state(0);
  unreadable = $state(0);
  /** How many points were waiting here when the browser threw its storage away. */
  vanished = $state(0);
  /** Another tab with an older version of the app keeps the storage closed. */
  isBlocked = $state(false);
  isSending = $state(false);
  /** The point that is on its way at this moment, from this tab, another one or the worker. */
  current = $state<string | null>(null);

  private isStarted = false;
  private isWanted = false;
  private isUrgent = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    onBlocked(() => (this.isBlocked = true));
    onChange((change) => {
      if (change.about === "sending") this.current = change.observationId;
      else this.changed();
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
    const announced = readMarker();
    if (announced > 0 && (await readWalks()).length === 0) this.vanished = announced;
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
    } catch {
      this.wait(longestWaitMs);
    } finally {
      this.isSending = false;
      await this.count();
    }
  }

  private async round(): Promise<void> {
    const urgent = this.isUrgent;
    this.isWanted = false;
    this.isUrgent = false;
    const round = await sendAll(pageTools, { urgent });
    if (round.unsent > 0 || round.nextTryAt !== null) void wakeWhenOnline();
    if (round.isBusyElsewhere) this.wait(busyElsewhereMs);
    else if (round.nextTryAt !== null) this.wait(round.nextTryAt - Date.now());
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), Math.min(longestWaitMs, Math.max(shortestWaitMs, ms)));
  }

  private async count(): Promise<void> {
    try {
      const [{ points, unreadable }, photos] = await Promise.all([readPoints(), readAllPhotos()]);
      this.unsent = countUnsent(points, photos);
      this.total = points.filter((point) => point.withdrawnAt === null).length;
      this.unreadable = unreadable;
      this.isBlocked = false;
      // Written first after the marker of the last visit was read.
      if (this.vanished === 0) writeMarker(this.unsent);
    } catch {
      // Storage is gone for a moment; the number stays as it was, and the next change counts again.
    }
  }
}

export const sending = new Sending();
