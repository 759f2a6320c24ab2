let held: Promise<WakeLockSentinel | undefined> | undefined;

/** Asked anew for every point: a phone that was locked has let go of it. */
export function keepScreenOn(): void {
  letScreenSleep();
  held = navigator.wakeLock?.request("screen").catch(() => undefined);
}

export function letScreenSleep(): void {
  void held?.then((lock) => lock?.release());
  held = undefined;
}
