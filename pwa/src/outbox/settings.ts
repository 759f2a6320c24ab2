import { read, write } from "./database";
import type { Identity } from "./walk_records";

export interface Settings {
  /** A personal link whose walk could not be fetched yet. */
  arrivedLink: { code: string; identity: Identity | null } | null;
  clockOffsetMs: number;
  photoWarningSeen: boolean;
  persisted: boolean;
}

export function readSetting<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | undefined> {
  return read(["settings"], async (transaction) => {
    const value: unknown = await transaction.objectStore("settings").get(name);
    return value as Settings[Name] | undefined;
  });
}

export async function writeSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> {
  await write(["settings"], async (transaction) => {
    await transaction.objectStore("settings").put(value, name);
  });
}
