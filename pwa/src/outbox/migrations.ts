import type { DBSchema, IDBPDatabase } from "idb";

import type { QueuedAnswer, TrackFix } from "./answer_records";
import type { QueuedPhoto, QueuedPoint, StoredBytes } from "./records";
import type { CachedOutcomes, JoinedWalk, StoredMapPack } from "./walk_records";

export interface OutboxSchema extends DBSchema {
  walks: { key: string; value: JoinedWalk; indexes: { "by-code": string } };
  mapPacks: { key: string; value: StoredMapPack };
  points: { key: string; value: QueuedPoint; indexes: { "by-walk": string } };
  photos: { key: string; value: QueuedPhoto; indexes: { "by-point": string; "by-walk": string } };
  bytes: { key: string; value: StoredBytes };
  outcomes: { key: string; value: CachedOutcomes };
  settings: { key: string; value: unknown };
  answers: { key: string; value: QueuedAnswer };
  fixes: { key: number; value: TrackFix; indexes: { "by-walk": string } };
}

type Migration = (database: IDBPDatabase<OutboxSchema>) => void;

/**
 * Only ever add a line. Each may add a store, an index or a field, and may not remove, rename or rewrite: an older
 * tab and a failed upgrade must still find everything.
 */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore("walks", { keyPath: "walkId" }).createIndex("by-code", "joinCode");
    database.createObjectStore("mapPacks", { keyPath: "sha256" });
    database.createObjectStore("points", { keyPath: "observationId" }).createIndex("by-walk", "walkId");
    const photos = database.createObjectStore("photos", { keyPath: "photoId" });
    photos.createIndex("by-point", "observationId");
    photos.createIndex("by-walk", "walkId");
    // Apart from the photo's own row: a list of two hundred points must not read a hundred megabytes.
    database.createObjectStore("bytes", { keyPath: "key" });
    database.createObjectStore("outcomes", { keyPath: "walkId" });
    database.createObjectStore("settings");
  },
  (database) => {
    database.createObjectStore("answers", { keyPath: "key" });
    database.createObjectStore("fixes", { autoIncrement: true }).createIndex("by-walk", "walkId");
  },
];
