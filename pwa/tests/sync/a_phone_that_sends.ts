import { beforeEach } from "vitest";

import { readPhotos, readPoint } from "../../src/outbox/points";
import { progressOf } from "../../src/outbox/progress";
import type { QueuedPoint } from "../../src/outbox/records";
import { sendAll } from "../../src/sync/send_all";
import { aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { FakeServer } from "./fake_server";

/** The server that the phone of this test sends to; for each test a new one, with a phone that has joined a walk. */
export let server: FakeServer;

onFreshPhone();

beforeEach(async () => {
  server = new FakeServer();
  await aWalker();
});

export const send = () => sendAll(server.tools, { urgent: true });
export const isPhoto = (url: string) => url.includes("/photos/");
export const isPoint = (url: string) => url.includes("/observations/") && !isPhoto(url);

export async function stageOf({ observationId }: QueuedPoint) {
  return progressOf((await readPoint(observationId))!, await readPhotos(observationId)).stage;
}
