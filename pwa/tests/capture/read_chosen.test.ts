import { expect, test } from "vitest";

import { readChosen } from "../../src/capture/read_chosen";

/** As a phone may do once its photo app is closed: the file behind the choice is gone after the first moment. */
function aFleetingFile(text: string): File {
  const file = new File([text], "image.jpg", { type: "image/jpeg" });
  const read = file.arrayBuffer.bind(file);
  let isGone = false;
  queueMicrotask(() => (isGone = true));
  file.arrayBuffer = () => (isGone ? Promise.reject(new DOMException("gone", "NotReadableError")) : read());
  return file;
}

test("R2 the bytes of a choice are read before anything else happens", async () => {
  const photo = await readChosen(aFleetingFile("a bench"));
  expect(new TextDecoder().decode(photo.bytes)).toBe("a bench");
  expect(photo).toMatchObject({ mediaType: "image/jpeg", clean: false });
});

test("R2 R6 of five photos that are all called image.jpg, each keeps its own bytes", async () => {
  const texts = ["bench", "tree", "tile", "lamp", "pond"];
  const photos = await Promise.all(texts.map((text) => readChosen(aFleetingFile(text))));
  expect(photos.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual(texts);
});
