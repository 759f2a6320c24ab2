import { readSetting, writeSetting } from "../outbox/settings";
import type { Answer } from "./answer";

const jitterMs = 2_000;

/** A phone's clock may be days off; how far is measured on every answer and sent along, never used to sort. */
export async function noteClock(answer: Answer): Promise<void> {
  if (answer.kind === "none" || answer.serverClockOffsetMs === null) return;
  const known = await readSetting("clockOffsetMs");
  if (known !== undefined && Math.abs(known - answer.serverClockOffsetMs) < jitterMs) return;
  await writeSetting("clockOffsetMs", answer.serverClockOffsetMs);
}

export async function clockOffsetMs(): Promise<number | null> {
  return (await readSetting("clockOffsetMs")) ?? null;
}
