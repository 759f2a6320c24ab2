import { expect, test } from "vitest";

import { answerFor } from "../strategy";

const origin = "https://wandeling.example";
const stored = new Set([`${origin}/assets/index-1.js`, `${origin}/favicon.svg`]);

function answer(path: string, mode: Request["mode"] = "cors", method = "GET") {
  return answerFor({ url: new URL(path, origin).href, mode, method }, origin, (url) => stored.has(url));
}

test.each(["/", "/w/LINDE7", "/w/LINDE7/camera", "/werk", "/werk/3/inbox"])("%s opens without internet", (path) => {
  expect(answer(path, "navigate")).toBe("shell");
});

test.each(["/w", "/werkplaats", "/wijken/bomenbuurt", "/api/v1/openapi.json", "/photos/ab12"])(
  "%s is left to the network",
  (path) => {
    expect(answer(path, "navigate")).toBe("network");
    expect(answer(path)).toBe("network");
  },
);

test("a public photo is never answered from the phone: one that was taken down is gone at the next look", () => {
  const photo = `/publieke-fotos/${"ab".repeat(32)}`;
  expect(answer(`${photo}.jpg`, "no-cors")).toBe("network");
  expect(answer(`${photo}.jpg`, "navigate")).toBe("network");
  expect(answer(`${photo}/weghalen`, "navigate")).toBe("network");
});

test("stored files come from the phone, others from the network", () => {
  expect(answer("/assets/index-1.js")).toBe("stored file");
  expect(answer("/assets/index-2.js")).toBe("network");
});

test.each(["PUT", "POST", "DELETE", "HEAD"])("R19 %s is never touched", (method) => {
  expect(answer("/w/LINDE7", "navigate", method)).toBe("network");
  expect(answer("/assets/index-1.js", "cors", method)).toBe("network");
});

test("another site is never touched", () => {
  expect(answer("https://elders.example/w/LINDE7", "navigate")).toBe("network");
});
