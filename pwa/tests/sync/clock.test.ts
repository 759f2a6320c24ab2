import { expect, test } from "vitest";

import { setOpen, withdrawPoint } from "../../src/outbox/points";
import { noteFailure } from "../../src/outbox/sending_records";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint } from "../outbox/builders";
import { send, server, stageOf } from "./a_phone_that_sends";

test("R35 a clock that is two days off is measured, sent along, and the same in every repeat", async () => {
  const twoDays = 2 * 24 * 60 * 60_000;
  server.clockMs = server.phoneClockMs + twoDays;
  const point = await aClosedPoint();
  server.fault = ({ url }) => (url.includes(point.observationId) ? "swallow" : null);
  await send();
  server.clockMs += 5_000;
  await aClosedPoint();
  await send();
  server.fault = () => null;
  await send();
  const { content, revision } = server.points.get(point.observationId)!;
  const { clockOffsetMs } = JSON.parse(content) as { clockOffsetMs: number };
  expect(Math.abs(clockOffsetMs - twoDays)).toBeLessThanOrEqual(1_000);
  expect(revision).toBe(1);
  expect(await stageOf(point)).toBe("arrived");
});

test("R35 a clock that is put back two days holds nothing up", async () => {
  const [open, withdrawn, failed] = [await aClosedPoint(), await aClosedPoint(), await aClosedPoint()];
  await setOpen(open.observationId, true);
  await withdrawPoint(withdrawn.observationId);
  await noteFailure(failed.observationId, Date.now() + 300_000, null);
  server.phoneClockMs = Date.now() - 2 * 24 * 60 * 60_000;
  await sendAll(server.tools);
  expect(await Promise.all([open, withdrawn, failed].map(stageOf))).toEqual(["arrived", "withdrawn", "arrived"]);
});
