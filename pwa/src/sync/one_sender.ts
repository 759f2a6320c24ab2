const lockName = "wijkwandeling-send";

function locks(): LockManager | undefined {
  return (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
}

/** One sender at a time over all tabs and the worker; `work` hears whether it is the one. A second would do no harm. */
export async function asOneSender<T>(work: (isAlone: boolean) => Promise<T>): Promise<T> {
  const manager = locks();
  return manager ? manager.request(lockName, { ifAvailable: true }, (lock) => work(lock !== null)) : work(true);
}

export async function isAnybodySending(): Promise<boolean> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return held.some(({ name }) => name === lockName);
}
