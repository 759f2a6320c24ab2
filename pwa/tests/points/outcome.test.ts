import { cleanup, render, screen } from "@testing-library/svelte";
import { afterEach, expect, test } from "vitest";

import type { PointOutcome } from "../../src/outbox/walk_records";
import Outcome from "../../src/points/Outcome.svelte";

afterEach(cleanup);

const photo = { photoId: "p", sizeBytes: 1, sha256: "0", mediaType: "image/jpeg" };

function told(outcome: PointOutcome["outcome"], photos: object[], reason: string | null = null): PointOutcome {
  const content = { kind: "weakness", note: "Losse tegel", photos };
  return { observationId: "o", revision: 1, content, receivedPhotoIds: [], outcome, reason, spot: null, actions: [] } as unknown as PointOutcome;
}

test("in the list a point that is not public says at once that others do not see it, and why that may be", () => {
  render(Outcome, { outcome: told("hidden", [photo]) });
  expect(screen.getByText(/Anderen zien je punt niet.*op de foto/)).toBeTruthy();
});

test("without a photo the reason is not in the photo", () => {
  render(Outcome, { outcome: told("hidden", []) });
  expect(screen.getByText(/Anderen zien je punt niet.*een naam/)).toBeTruthy();
});

test("in the point itself it also says whom to ask", () => {
  render(Outcome, { outcome: told("hidden", []), contact: "Wijkteam, 023 123" });
  expect(screen.getByText(/Vraag het: Wijkteam, 023 123/)).toBeTruthy();
});

test("the reason that the organisation gave stands in the place of what it may have been", () => {
  render(Outcome, { outcome: told("hidden", [photo], "Dit ligt buiten onze wijk"), contact: "Wijkteam, 023 123" });
  expect(screen.getByText("Reden van de organisatie: Dit ligt buiten onze wijk")).toBeTruthy();
  expect(screen.queryByText(/bijvoorbeeld/)).toBeNull();
  expect(screen.getByText(/meer over weten\? Vraag het: Wijkteam, 023 123/)).toBeTruthy();
});

test("a list that a phone kept from before there were reasons reads as it did", () => {
  const { reason: _, ...kept } = told("hidden", []);
  render(Outcome, { outcome: kept as PointOutcome });
  expect(screen.getByText(/Anderen zien je punt niet/)).toBeTruthy();
});

test("what goes well needs no help in a list", () => {
  render(Outcome, { outcome: told("seen", []) });
  expect(screen.queryByText(/Iemand van de organisatie/)).toBeNull();
});

test("an answer to the point is told with its words, what stands in the way, and since when", () => {
  const at = "2026-05-09T12:00:00+02:00";
  const answer = { kind: "not-now" as const, text: "Helaas, nu niet.", condition: "Het gras moet blijven.", at };
  render(Outcome, { outcome: { ...told("seen", []), answer } });
  expect(screen.getByText("Nu niet")).toBeTruthy();
  expect(screen.getByText("Helaas, nu niet.")).toBeTruthy();
  expect(screen.getByText(/Dit staat vast: Het gras moet blijven\./)).toBeTruthy();
  expect(screen.getByText("9 mei 2026")).toBeTruthy();
});

test("a message about an action carries its date, where the server told one", () => {
  const action = { actionId: "a", number: 1, title: "De bank", status: "agreed" as const, reason: "", message: "Besteld" };
  render(Outcome, { outcome: { ...told("on-agenda", []), actions: [{ ...action, toldAt: "2026-06-01T09:00:00Z" }] } });
  expect(screen.getByText("1 juni 2026")).toBeTruthy();
});
