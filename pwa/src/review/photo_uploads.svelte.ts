import { sentenceOf } from "../api/problem";
import type { Kind } from "../kinds/kinds";
import { isTrack, type Outcome, sendPhoto, sendTrack } from "./photo_import";

export interface Row {
  name: string;
  outcome: Outcome;
}

/** Photos go one by one; what was interrupted goes on where it stopped, and what is there already is not doubled. */
export class PhotoUploads {
  rows = $state.raw<readonly Row[]>([]);
  /** Still to be sent. */
  waiting = $state.raw<readonly File[]>([]);
  isBusy = $state(false);
  isStopped = $state(false);
  problem = $state("");
  /** How many photos a track gave a place; null before there was a track. */
  placed = $state.raw<number | null>(null);

  private stopping = new AbortController();
  private tracks: readonly File[] = [];

  constructor(private readonly walkUrl: string) {}

  get all(): number {
    return this.rows.length + this.waiting.length;
  }

  add(files: readonly File[], kind: Kind, lagSeconds: number): Promise<void> {
    this.waiting = [...this.waiting, ...files.filter((file) => !isTrack(file))];
    this.tracks = [...this.tracks, ...files.filter(isTrack)];
    return this.goOn(kind, lagSeconds);
  }

  async goOn(kind: Kind, lagSeconds: number): Promise<void> {
    if (this.isBusy) return;
    [this.isBusy, this.isStopped, this.problem, this.stopping] = [true, false, "", new AbortController()];
    try {
      await this.sendAll(kind, lagSeconds);
    } catch (error) {
      if (this.stopping.signal.aborted) this.isStopped = true;
      else this.problem = sentenceOf(error);
    } finally {
      this.isBusy = false;
    }
  }

  stop(): void {
    this.stopping.abort();
  }

  private async sendAll(kind: Kind, lagSeconds: number): Promise<void> {
    const { signal } = this.stopping;
    for (let file = this.waiting[0]; file; file = this.waiting[0]) {
      const outcome = await sendPhoto(this.walkUrl, file, kind, lagSeconds, signal);
      this.rows = [...this.rows, { name: file.name, outcome }];
      this.waiting = this.waiting.slice(1);
    }
    for (let track = this.tracks[0]; track; track = this.tracks[0]) {
      // One that cannot be read is not tried again.
      this.tracks = this.tracks.slice(1);
      this.show(await sendTrack(this.walkUrl, track, signal));
    }
  }

  private show({ points }: Awaited<ReturnType<typeof sendTrack>>): void {
    const places = new Map(points.map(({ observationId, place }) => [observationId, place]));
    this.placed = (this.placed ?? 0) + points.length;
    this.rows = this.rows.map((row) => {
      const place = places.get(row.outcome.observationId ?? "");
      return place ? { ...row, outcome: { ...row.outcome, place, reason: null } } : row;
    });
  }
}
