import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";

import ReasonSheet from "../src/review/ReasonSheet.svelte";
import { aPoint } from "./staff_builders";

afterEach(cleanup);

function opened(reason: string | null, onsave: (reason: string) => Promise<void>) {
  const onclose = vi.fn();
  const decision = { verdict: "hidden" as const, number: 1, byName: "Yusuf", at: "2026-05-10T09:00:00Z", reason };
  render(ReasonSheet, { point: aPoint({ decision }), onsave, onclose });
  return { onclose, field: screen.getByLabelText<HTMLInputElement>("Dit leest de wandelaar") };
}

function type(field: HTMLInputElement, text: string) {
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const chip = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const keep = () => screen.getByRole("button", { name: "Bewaren" }).click();

test("a reason that is picked can be read, and is what is kept", async () => {
  const onsave = vi.fn(async () => {});
  const { onclose, field } = opened(null, onsave);
  chip("Dit ligt buiten onze wijk").click();
  await waitFor(() => expect(field.value).toBe("Dit ligt buiten onze wijk"));
  keep();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(onsave).toHaveBeenCalledExactlyOnceWith("Dit ligt buiten onze wijk");
});

test("own words take the place of a picked reason", async () => {
  const onsave = vi.fn(async () => {});
  const { onclose, field } = opened("Er is iemand herkenbaar", onsave);
  expect(chip("Er is iemand herkenbaar").checked).toBe(true);
  type(field, " Je ziet het kenteken. ");
  await waitFor(() => expect(chip("Er is iemand herkenbaar").checked).toBe(false));
  keep();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(onsave).toHaveBeenCalledExactlyOnceWith("Je ziet het kenteken.");
});

test("nothing is kept without words, unless they take a reason away", async () => {
  const onsave = vi.fn(async () => {});
  opened(null, onsave);
  keep();
  await screen.findByText("Kies een reden of schrijf er zelf een");
  expect(onsave).not.toHaveBeenCalled();
  cleanup();

  const { onclose, field } = opened("Er is iemand herkenbaar", onsave);
  type(field, "");
  keep();
  await waitFor(() => expect(onclose).toHaveBeenCalled());
  expect(onsave).toHaveBeenCalledExactlyOnceWith("");
});

test("what could not be kept stays there to try again", async () => {
  const { onclose, field } = opened(null, () => Promise.reject(new TypeError("Failed to fetch")));
  type(field, "Je ziet het kenteken.");
  keep();
  await screen.findByRole("alert");
  expect(field.value).toBe("Je ziet het kenteken.");
  expect(onclose).not.toHaveBeenCalled();
});
