import { IDBFactory } from "fake-indexeddb";

import { closeDatabase } from "../../src/outbox/database";
import type { PointOutcome } from "../../src/outbox/walk_records";
import { aWalker } from "../outbox/builders";
import type { FakeServer } from "../sync/fake_server";

type Photo = { photoId: string; received: boolean };

/** Puts this phone down and takes up another one, with an empty storage. What the first one had comes back with `back`. */
export async function takeOtherPhone(): Promise<{ back(): Promise<void> }> {
  await closeDatabase();
  const first = globalThis.indexedDB;
  globalThis.indexedDB = new IDBFactory();
  await aWalker();
  return {
    async back() {
      await closeDatabase();
      globalThis.indexedDB = first;
    },
  };
}

/** What the server answers to whoever asks for the own points. */
export function ownPointsAt(server: FakeServer): PointOutcome[] {
  return [...server.points].map(([observationId, { content, revision, withdrawn, photos }]) => ({
    observationId,
    correction: null,
    takenDown: [],
    revision,
    outcome: withdrawn ? "withdrawn" : "received",
    content: withdrawn ? null : (JSON.parse(content) as PointOutcome["content"]),
    receivedPhotoIds: photos.filter((photo: Photo) => photo.received).map(({ photoId }: Photo) => photoId),
    reason: null,
    spot: null,
    actions: [],
  }));
}
