import { expect, test } from "vitest";

import { momentOf } from "../../src/capture/exif";

test("R40 a camera with its own offset is believed over this phone's clock", () => {
  const readHere = new Date(2021, 3, 11, 15, 47, 53);
  expect(momentOf(readHere, "-05:00")?.toISOString()).toBe("2021-04-11T20:47:53.000Z");
  expect(momentOf(readHere, "+03:00")?.toISOString()).toBe("2021-04-11T12:47:53.000Z");
});

test("R40 without an offset, or with one that is none, the photo is from around here", () => {
  const readHere = new Date(2021, 3, 11, 15, 47, 53);
  expect(momentOf(readHere, undefined)).toEqual(readHere);
  expect(momentOf(readHere, "zomertijd")).toEqual(readHere);
  expect(momentOf("2021:04:11", "+02:00")).toBeNull();
});
