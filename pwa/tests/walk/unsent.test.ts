import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { sending } from "../../src/walk/sending.svelte";
import Unsent from "../../src/walk/Unsent.svelte";

beforeEach(() => {
  vi.spyOn(sending, "start").mockImplementation(() => undefined);
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  sending.unsent = 0;
  sending.unfinished = 0;
});

test("where only a kind is missing it says so, without a button that would do nothing", () => {
  sending.unsent = 1;
  sending.unfinished = 1;
  render(Unsent);
  expect(screen.getByText(/Kies nog sterk, zwak of kans/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Nu versturen" })).toBeNull();
});

test("as long as something can be sent, the button is there", () => {
  sending.unsent = 2;
  sending.unfinished = 1;
  render(Unsent);
  expect(screen.getByRole("button", { name: "Nu versturen" })).toBeTruthy();
});
