import { beforeEach, expect, test } from "vitest";

import { becomeWalker, readWalk, rememberWalk } from "../../src/outbox/walks";
import { arrival } from "../../src/walk/arrival.svelte";
import { linkOf, personalLink, readLink } from "../../src/walk/personal_link";
import { bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";

onFreshPhone();

const identity = { walkerId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f0aa", secret: "5e".repeat(32) };

beforeEach(() => history.replaceState(null, "", "/"));

test("R18 the personal link carries the code of the walk and who is walking", async () => {
  await rememberWalk("K7M2QX", bloemenbuurt);
  const walker = (await becomeWalker(bloemenbuurt.walkId))!;
  const { walkerId, secret } = walker;
  expect(readLink(personalLink(walker))).toEqual({ code: "K7M2QX", identity: { walkerId, secret } });
});

test.each([
  ["a code", " k7m-2qx "],
  ["the link on the poster", "https://wandeling.example/w/K7M2QX"],
  ["a link in a message", "Loop mee: https://wandeling.example/w/K7M2QX"],
  ["a personal link of which a part is missing", "https://wandeling.example/w/K7M2QX#ik=0b6fa6a6"],
])("%s leads to the walk, and says nothing of who walks", (_, typed) => {
  expect(readLink(typed)).toEqual({ code: "K7M2QX", identity: null });
});

test.each(["", "  ", "https://elders.example/"])("'%s' leads nowhere", (typed) => {
  expect(readLink(typed)).toBeNull();
});

test("what came in with a link leaves the address bar at once, and waits for its walk", async () => {
  history.replaceState(null, "", linkOf("k7m2qx", identity));
  const kept = arrival.takeFragment();
  expect(location.href).not.toContain(identity.secret);
  expect(location.pathname).toBe("/w/k7m2qx");
  await kept;
  expect(await arrival.identityFor("K7M2QX")).toEqual(identity);
  expect(await arrival.identityFor("ANDERS")).toBeNull();
});

test("half a personal link is said to be half, and makes nobody of this phone", async () => {
  history.replaceState(null, "", `${linkOf("K7M2QX", identity).slice(0, -9)}`);
  await arrival.takeFragment();
  expect(location.hash).toBe("");
  expect(arrival.isBroken).toBe(true);
  expect(await readWalk(bloemenbuurt.walkId)).toBeNull();
});
