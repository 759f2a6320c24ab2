import { expect, test } from "vitest";

import { sentenceOf } from "../src/api/problem";
import { problemText } from "../src/text";

test("the server's own words come first", () => {
  const problem = { status: 404, title: "Deze code kennen we niet", detail: "Controleer de code." };
  expect(sentenceOf(problem)).toBe("Deze code kennen we niet. Controleer de code.");
});

test("a bare status still gives a sentence", () => {
  expect(sentenceOf({ status: 403 })).toBe(problemText.notAllowed);
  expect(sentenceOf({ status: 503 })).toBe(problemText.server);
});

test("no network and a wifi page are told apart", () => {
  expect(sentenceOf(new TypeError("Failed to fetch"))).toBe(problemText.noAnswer);
  expect(sentenceOf("<html>")).toBe(problemText.unreadable);
});
