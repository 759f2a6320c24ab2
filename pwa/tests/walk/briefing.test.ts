import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";

import Briefing from "../../src/walk/Briefing.svelte";
import { bloemenbuurt } from "../outbox/builders";

test("walkers read how much say they have, what everybody wants together, and what is fixed", () => {
  const frames = [
    { text: "Er is 50.000 euro.", hard: true },
    { text: "Parkeren kan anders.", hard: false },
  ];
  render(Briefing, { walk: { ...bloemenbuurt, ladder: "advise", ambition: "Groener", contact: "Fenna", frames } });
  expect(screen.getByText(/^Adviseren: bewoners geven advies/)).toBeDefined();
  const under = (heading: string) => screen.getByRole("heading", { name: heading }).nextElementSibling?.textContent;
  expect(under("Wat we samen willen")).toBe("Groener");
  expect(under("Dit staat vast")).toBe("Er is 50.000 euro.");
  expect(under("Hierover kunnen we praten")).toBe("Parkeren kan anders.");
  expect(under("Vragen?")).toBe("Fenna");
});

test("what an older version kept of a walk promises nothing about their say", () => {
  const { container } = render(Briefing, { walk: bloemenbuurt });
  expect(container.textContent).not.toContain("Wat bewoners te zeggen hebben");
});
