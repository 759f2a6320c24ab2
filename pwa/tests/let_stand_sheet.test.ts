import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";

import LetStandSheet from "../src/review/LetStandSheet.svelte";

afterEach(cleanup);

function opened(onsave: (reason: string) => Promise<void>) {
  const onclose = vi.fn();
  render(LetStandSheet, { onsave, onclose });
  return { onclose, field: screen.getByLabelText<HTMLInputElement>("Reden") };
}

const letStand = () => screen.getByRole("button", { name: "Laten staan" }).click();

test("a photo does not stay without a reason", async () => {
  const onsave = vi.fn(async () => {});
  const { onclose } = opened(onsave);
  letStand();
  await screen.findByText("Kies een reden of schrijf er zelf een");
  expect(onsave).not.toHaveBeenCalled();

  screen.getByRole<HTMLInputElement>("radio", { name: "Er is niemand herkenbaar" }).click();
  letStand();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(onsave).toHaveBeenCalledExactlyOnceWith("Er is niemand herkenbaar");
});

test("what could not be kept stays there to try again", async () => {
  const { onclose, field } = opened(() => Promise.reject(new TypeError("Failed to fetch")));
  field.value = "Dit is een standbeeld.";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  letStand();
  await screen.findByRole("alert");
  expect(field.value).toBe("Dit is een standbeeld.");
  expect(onclose).not.toHaveBeenCalled();
});
