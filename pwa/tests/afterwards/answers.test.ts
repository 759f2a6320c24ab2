import { beforeEach, expect, test } from "vitest";

import { addressOf, answerStage, keepAnswer, readAnswer, withdrawAnswer } from "../../src/outbox/answers";
import { takeInIdentity } from "../../src/outbox/identity";
import type { JoinedWalk } from "../../src/outbox/walk_records";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aWalker } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { page, refusal } from "../sync/fake_server";
import { AnswerServer } from "./answer_server";

onFreshPhone();

const fenna = { name: "Fenna", email: "fenna@voorbeeld.nl", phone: null, address: null };
let server: AnswerServer;
let walk: JoinedWalk & { secret: string };

beforeEach(async () => {
  server = new AnswerServer();
  const joined = await aWalker();
  walk = { ...joined, secret: joined.secret! };
});

const send = ({ urgent = true } = {}) => sendAll(server.tools, { urgent });
const stage = async () => answerStage((await readAnswer(walk.walkId, "contact"))!);
const contents = () => [...server.kept.values()].map(({ content }) => content);

test("what is filled in without internet stays on this phone, and goes once there is", async () => {
  await keepAnswer(walk, "contact", fenna);
  server.fault = () => "drop";
  expect((await send()).nextTryAt).not.toBeNull();
  expect(await stage()).toBe("on-phone");
  server.fault = () => null;
  expect((await send()).nextTryAt).toBeNull();
  expect(contents()).toEqual([fenna]);
  expect(await stage()).toBe("arrived");
});

test("nothing in an answer leads to the points: no walker, no code, another secret", async () => {
  await keepAnswer(walk, "contact", fenna);
  await send();
  const [request] = server.requests;
  expect(request!.headers.get("Authorization")).toBeNull();
  expect(request!.headers.get("Unsent-Count")).toBeNull();
  const told = [request!.url, ...request!.headers.values(), await request!.text()].join(" ");
  for (const trace of [walk.walkerId!, walk.secret, walk.joinCode]) expect(told).not.toContain(trace);
});

test("the same walker finds the same answer on another phone, and another walker or question another one", async () => {
  const here = await addressOf(walk.secret, "contact");
  expect(await addressOf(walk.secret, "contact")).toEqual(here);
  expect(here.answerId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(here.answerSecret).toMatch(/^[0-9a-f]{64}$/);
  const others = [await addressOf(walk.secret, "age-group"), await addressOf("f".repeat(64), "contact")];
  expect(new Set([here, ...others].map(({ answerId }) => answerId)).size).toBe(3);
});

test("an answer that is lost after the server has stored doubles nothing", async () => {
  await keepAnswer(walk, "contact", fenna);
  let swallowed = 0;
  server.fault = () => (swallowed++ === 0 ? "swallow" : null);
  await send();
  await send();
  expect(contents()).toEqual([fenna]);
  expect(await stage()).toBe("arrived");
});

test("what is taken back before sending never leaves this phone, and is wiped from it at once", async () => {
  await keepAnswer(walk, "contact", fenna);
  await withdrawAnswer(walk, "contact");
  expect(JSON.stringify(await readAnswer(walk.walkId, "contact"))).not.toContain("Fenna");
  await send();
  expect(server.requests.map(({ method }) => method)).toEqual(["DELETE"]);
  expect(contents()).toEqual([null]);
  expect(await stage()).toBe("withdrawn");
});

test("what is taken back without internet goes from the server later", async () => {
  await keepAnswer(walk, "contact", fenna);
  await send();
  await withdrawAnswer(walk, "contact");
  server.fault = () => "drop";
  await send();
  expect(await stage()).toBe("withdrawing");
  expect(contents()).toEqual([fenna]);
  server.fault = () => null;
  await send();
  expect(contents()).toEqual([null]);
});

test("a change while the old answer was travelling is sent after it", async () => {
  await keepAnswer(walk, "contact", fenna);
  server.fault = async () => {
    server.fault = () => null;
    await keepAnswer(walk, "contact", { ...fenna, phone: "06 12 34 56 78" });
    return null;
  };
  await send();
  await send();
  expect(contents()).toEqual([{ ...fenna, phone: "06 12 34 56 78" }]);
  expect(await stage()).toBe("arrived");
});

test("a refusal keeps the answer, says why, and is not asked again at once", async () => {
  await keepAnswer(walk, "contact", fenna);
  server.fault = () => refusal(422, "contact-invalid");
  await send({ urgent: false });
  expect(await readAnswer(walk.walkId, "contact")).toMatchObject({ content: fenna, problem: { code: "contact-invalid" } });
  expect(await stage()).toBe("needs-help");
  await send({ urgent: false });
  expect(server.requests).toHaveLength(1);
});

test.each([
  ["a page of the wifi network", () => page()],
  ["an empty 204", () => new Response(null, { status: 204 })],
  ["a receipt of something else", () => Response.json({ answerId: "iets-anders", storedAt: "2026-05-09T12:00:00Z" })],
])("%s is no receipt: the answer stays", async (_, answer) => {
  await keepAnswer(walk, "contact", fenna);
  server.fault = answer;
  await send();
  expect(await stage()).toBe("on-phone");
});

test("an answer that cannot go keeps no point, and no other answer, from going", async () => {
  await aClosedPoint();
  await keepAnswer(walk, "contact", fenna);
  await keepAnswer(walk, "age-group", { ageGroup: "65-79" });
  server.fault = ({ url }) => (url.includes("/contacts/") ? refusal(500, "internal") : null);
  const { unsent } = await send();
  expect(contents()).toEqual([{ ageGroup: "65-79" }]);
  expect(server.points.points.size).toBe(1);
  expect(unsent).toBe(0);
});

test("without internet one answer is asked, not each of them", async () => {
  await aClosedPoint();
  await keepAnswer(walk, "contact", fenna);
  await keepAnswer(walk, "age-group", { ageGroup: "65-79" });
  server.fault = () => "drop";
  await send();
  expect(server.requests).toHaveLength(1);
});

const piet = { walkerId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f0aa", secret: "5e".repeat(32) };

/** From here on this phone walks as Piet, who gave an answer on a phone of his own. */
async function becomesPiet() {
  const address = await addressOf(piet.secret, "contact");
  server.kept.set(address.answerId, { secret: address.answerSecret, content: { name: "Piet" } });
  const joined = (await takeInIdentity(walk.walkId, piet))!;
  return { ...joined, secret: joined.secret! };
}

test("what this phone said as another walker before is taken back with the rest", async () => {
  await keepAnswer(walk, "contact", fenna);
  await send();
  await withdrawAnswer(await becomesPiet(), "contact");
  await send();
  expect(contents()).toEqual([null, null]);
  expect(await stage()).toBe("withdrawn");
});

test("what an earlier walker of this phone said elsewhere is taken back too", async () => {
  const { answerId, answerSecret } = await addressOf(walk.secret, "contact");
  server.kept.set(answerId, { secret: answerSecret, content: fenna });
  await withdrawAnswer(await becomesPiet(), "contact");
  await send();
  expect(contents()).toEqual([null, null]);
});

test("it is called taken back only when everything is", async () => {
  await keepAnswer(walk, "contact", fenna);
  await send();
  await withdrawAnswer(await becomesPiet(), "contact");
  const { answerId } = await addressOf(walk.secret, "contact");
  server.fault = ({ url }) => (url.endsWith(answerId) ? refusal(500, "internal") : null);
  await send();
  expect(contents()).toEqual([fenna, null]);
  expect(await stage()).toBe("withdrawing");
  server.fault = () => null;
  await send();
  expect(await stage()).toBe("withdrawn");
});

test("what is said after taking back is said as who walks now, and found on the other phone", async () => {
  await keepAnswer(walk, "contact", fenna);
  const now = await becomesPiet();
  await withdrawAnswer(now, "contact");
  await keepAnswer(now, "contact", { name: "Piet, anew" });
  await send();
  const { answerId } = await addressOf(piet.secret, "contact");
  expect(server.kept.get(answerId)?.content).toEqual({ name: "Piet, anew" });
  expect([...server.kept.values()].filter(({ content }) => content !== null)).toHaveLength(1);
});

test("coming back to who one was, a new answer is not taken back with the old one", async () => {
  const now = await becomesPiet();
  await withdrawAnswer(now, "contact");
  const again = (await takeInIdentity(walk.walkId, { walkerId: walk.walkerId!, secret: walk.secret }))!;
  await keepAnswer({ ...again, secret: again.secret! }, "contact", fenna);
  await send();
  const { answerId } = await addressOf(walk.secret, "contact");
  expect(server.kept.get(answerId)?.content).toEqual(fenna);
  expect(await stage()).toBe("arrived");
});
