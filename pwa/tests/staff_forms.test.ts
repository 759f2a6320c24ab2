import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";

/** The client takes hold of fetch when it is loaded, so this one must stand there before. */
const network = vi.hoisted(() => {
  const state: { answer: (request: Request) => Promise<Response> } = { answer: () => Promise.reject(new TypeError("no network")) };
  globalThis.fetch = (request) => state.answer(request as Request);
  return state;
});

import MoveSheet from "../src/agenda/MoveSheet.svelte";
import PlanSheet from "../src/agenda/PlanSheet.svelte";
import { bodyOf, emptyDraft, errorsIn } from "../src/review/walk_draft";
import SignInForm from "../src/review/SignInForm.svelte";
import { anAction, anActionInFull } from "./staff_builders";

/** Answers in order, each to the request that asks for it; what was asked is kept. The list of spots is always there. */
function answers(...given: { status: number; body: unknown }[]): Request[] {
  const asked: Request[] = [];
  network.answer = async (request) => {
    if (request.url.endsWith("/spots")) return Response.json({ type: "FeatureCollection", features: [] });
    asked.push(request.clone());
    const { status, body } = given[asked.length - 1] ?? { status: 500, body: { status: 500 } };
    return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
  };
  return asked;
}

afterEach(cleanup);

function type(label: string | RegExp, text: string) {
  const field = screen.getByLabelText<HTMLInputElement>(label);
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const press = (name: string) => screen.getByRole("button", { name }).click();

test("an empty sign-in asks nothing of the server and leads to the fields", async () => {
  const asked = answers();
  render(SignInForm, { onsignedin: vi.fn() });
  press("Inloggen");
  const heading = await screen.findByRole("heading", { name: "Kijk dit nog even na" });
  expect(document.activeElement).toBe(heading);
  screen.getByRole("link", { name: "Vul je wachtwoord in" }).click();
  expect(document.activeElement).toBe(screen.getByLabelText("Wachtwoord"));
  expect(asked).toHaveLength(0);
});

test("a refused sign-in gives the server's words and keeps the address", async () => {
  answers({ status: 401, body: { status: 401, title: "Inloggen lukt niet", detail: "Probeer het opnieuw." } });
  render(SignInForm, { onsignedin: vi.fn() });
  type("E-mailadres", "yusuf@voorbeeld.nl");
  type("Wachtwoord", "vergeten");
  press("Inloggen");
  expect((await screen.findByRole("alert")).textContent).toContain("Inloggen lukt niet");
  expect(screen.getByLabelText<HTMLInputElement>("E-mailadres").value).toBe("yusuf@voorbeeld.nl");
});

test("when somebody else was first, the typed text stays and can still be kept", async () => {
  const theirs = anActionInFull({ revision: 4, title: "Twee bankjes" });
  const asked = answers(
    { status: 409, body: { status: 409, code: "stale" } },
    { status: 200, body: theirs },
    { status: 200, body: anActionInFull({ revision: 5, firstStep: "Proefzitten" }) },
  );
  const onsaved = vi.fn();
  render(PlanSheet, { neighbourhoodId: "linden", action: anActionInFull(), onsaved, onclose: vi.fn() });
  type(/Eerste kleine stap/, "Proefzitten");
  press("Bewaren");

  await screen.findByText(/Twee bankjes/);
  expect(screen.getByLabelText<HTMLInputElement>(/Eerste kleine stap/).value).toBe("Proefzitten");
  (await screen.findByRole("button", { name: "Bewaar wat ik invulde" })).click();
  await waitFor(() => expect(onsaved).toHaveBeenCalled());
  expect(asked.map(({ headers }) => headers.get("If-Match"))).toEqual(['"3"', null, '"4"']);
  // Only what was typed here goes: what the other changed stays theirs.
  expect(await asked[2]?.json()).toEqual({ firstStep: "Proefzitten" });
});

test("an action that is not done needs its reason before anything is sent", async () => {
  const asked = answers(
    { status: 200, body: anActionInFull() },
    { status: 201, body: anActionInFull({ status: "not-done", reason: "Te duur" }) },
  );
  const onmoved = vi.fn();
  render(MoveSheet, {
    neighbourhoodId: "linden",
    action: anAction(),
    status: "not-done",
    onmoved,
    onovertaken: vi.fn(),
    onclose: vi.fn(),
  });
  press("Verplaatsen");
  await screen.findByRole("link", { name: "Schrijf de reden op" });
  // The frames were read, to choose from; nothing was sent.
  expect(asked.map(({ method }) => method)).toEqual(["GET"]);

  type("Waarom niet?", "Te duur");
  press("Verplaatsen");
  await waitFor(() => expect(onmoved).toHaveBeenCalled());
  expect(await asked[1]?.json()).toEqual({
    ...{ status: "not-done", reason: "Te duur", message: "" },
    ...{ frameId: null, handedTo: "" },
  });
});

test("a walk needs a title, and a time needs its date", () => {
  expect(Object.keys(errorsIn({ ...emptyDraft, time: "19:00" }))).toEqual(["walk-title", "walk-date"]);
  const body = bodyOf({ ...emptyDraft, title: " Avondwandeling ", date: "2026-05-09", time: "19:30" });
  expect(body.title).toBe("Avondwandeling");
  expect(new Date(body.startsAt ?? "").getHours()).toBe(19);
  expect(bodyOf({ ...emptyDraft, title: "Later" }).startsAt).toBeNull();
});
