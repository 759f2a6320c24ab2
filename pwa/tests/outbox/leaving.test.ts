import { openDB } from "idb";
import { afterEach, expect, test, vi } from "vitest";

import { databaseName, onBlocked, read, write } from "../../src/outbox/database";
import { settleStorage } from "../../src/outbox/storage";
import { onFreshPhone } from "./fresh_database";

onFreshPhone();
afterEach(() => void vi.useRealTimers());

const aMinuteMs = 60_000;

function show(event: "pagehide" | "pageshow"): void {
  dispatchEvent(Object.assign(new Event(event), { persisted: true }));
}

/** A transaction that goes on for as long as `isBusy` says. */
function settingAfter(isBusy: () => boolean): Promise<void> {
  return write(["settings"], async (transaction) => {
    const settings = transaction.objectStore("settings");
    do await settings.count();
    while (isBusy());
    await settings.put("losse tegel", "note");
  });
}

test("R13 a page that is frozen in mid-write holds up no other page, and writes when it is back", async () => {
  await settleStorage();
  await read(["settings"], (transaction) => transaction.objectStore("settings").count());
  let isBusy = true;
  let isWritten = false;
  const writing = settingAfter(() => isBusy).then(() => (isWritten = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  show("pagehide");

  const other = await openDB(databaseName, undefined);
  await other.put("settings", "heard", "other");
  other.close();
  expect(isWritten).toBe(false);

  isBusy = false;
  show("pageshow");
  await writing;
  const kept = await read(["settings"], (transaction) => transaction.objectStore("settings").getAllKeys());
  expect(kept).toEqual(["note", "other"]);
});

test("R13 what waits for another tab is told, what was frozen for as long is not", async () => {
  await settleStorage();
  await read(["settings"], (transaction) => transaction.objectStore("settings").count());
  const told = vi.fn();
  onBlocked(told);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  let [isBegun, isBusy] = [false, true];
  const writing = settingAfter(() => {
    isBegun = true;
    return isBusy;
  });
  await vi.waitUntil(() => isBegun);
  show("pagehide");
  vi.advanceTimersByTime(aMinuteMs);
  expect(told).not.toHaveBeenCalled();

  show("pageshow");
  await vi.waitFor(() => {
    vi.advanceTimersByTime(aMinuteMs);
    expect(told).toHaveBeenCalledOnce();
  });
  isBusy = false;
  await writing;
});
