import { render, screen } from "@testing-library/svelte";
import { createRawSnippet } from "svelte";
import { expect, test, vi } from "vitest";

import Button from "../src/ui/Button.svelte";
import ChipGroup from "../src/ui/ChipGroup.svelte";
import TextField from "../src/ui/TextField.svelte";

const words = (text: string) => createRawSnippet(() => ({ render: () => `<span>${text}</span>` }));

test("a busy button stays reachable but does nothing", () => {
  const onclick = vi.fn();
  render(Button, { onclick, busy: true, children: words("Versturen") });
  const button = screen.getByRole("button", { name: /Versturen/ });
  button.click();
  expect(onclick).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
});

test("a field ties its description and error to the control", () => {
  render(TextField, { label: "Code", value: "", description: "Staat op de poster", error: "Vul de code in" });
  const input = screen.getByLabelText("Code");
  const texts = input.getAttribute("aria-describedby")?.split(" ").map((id) => document.getElementById(id)?.textContent);
  expect(texts).toEqual(["Staat op de poster", "Vul de code in"]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
});

test("chips are one choice out of several", () => {
  const onchange = vi.fn();
  const chips = [
    { value: "play", label: "Spelen" },
    { value: "green", label: "Groen" },
  ];
  render(ChipGroup, { label: "Waar gaat het over?", chips, value: null, onchange });
  screen.getByRole("radio", { name: "Groen" }).click();
  expect(onchange).toHaveBeenCalledWith("green");
});
