const firstMs = 1_000;
const longestMs = 5 * 60_000;
/** What was refused needs a person; looking once in a while catches the day that the server changed its mind. */
const refusedMs = 60 * 60_000;

/** Doubles from one second to five minutes and never ends. Half of it is chance, so that phones do not knock together. */
export function backoffMs(attempts: number, random: number): number {
  const full = Math.min(longestMs, firstMs * 2 ** Math.min(attempts, 20));
  return full / 2 + (full / 2) * random;
}

export function refusedBackoffMs(random: number): number {
  return refusedMs * (0.5 + random / 2);
}
