import { describe, expect, it } from "vitest";

import { directionWords, windOf } from "../src/review/direction_words";

describe("which way somebody looked, in words", () => {
  it.each([
    [0, "noorden"],
    [22, "noorden"],
    [23, "noordoosten"],
    [90, "oosten"],
    [225.5, "zuidwesten"],
    [337, "noordwesten"],
    [338, "noorden"],
    [360, "noorden"],
    [-90, "westen"],
  ])("%d degrees", (degrees, wind) => expect(windOf(degrees)).toBe(wind));

  it("says nothing where nobody knows", () => {
    expect(directionWords(null)).toBe("");
    expect(directionWords(undefined)).toBe("");
    expect(directionWords(45)).toBe("kijkt naar het noordoosten");
  });
});
