import { cleanup, render, screen, waitFor } from "@testing-library/svelte";
import { afterEach, expect, test, vi } from "vitest";

/** The client takes hold of fetch when it is loaded, so this one must stand there before. */
const network = vi.hoisted(() => {
  const state: { answer: (request: Request) => Promise<Response> } = { answer: () => Promise.reject(new TypeError("no network")) };
  globalThis.fetch = (request) => state.answer(request as Request);
  return state;
});

import ActionSheet from "../src/agenda/ActionSheet.svelte";
import MoveSheet from "../src/agenda/MoveSheet.svelte";
import { bodyOf, emptyDraft, errorsIn } from "../src/review/walk_draft";
import SignInForm from "../src/review/SignInForm.svelte";
import { anAction } from "./staff_builders";

const staff = { neighbourhoodId: "linden", neighbourhoodName: "Lindenkwartier", name: "Marja", mayReview: false, mayBuild: true, mayReadPoints: true };

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
  const theirs = anAction({ revision: 4, title: "Twee bankjes" });
  const asked = answers(
    { status: 409, body: { status: 409, code: "stale" } },
    { status: 200, body: theirs },
    { status: 200, body: anAction({ revision: 5, title: "Een bank met leuning" }) },
  );
  const onchange = vi.fn();
  render(ActionSheet, { staff, action: anAction({ kind: "running-initiative" }), themes: [], onchange, onmove: vi.fn(), onclose: vi.fn() });
  press("Wijzigen");
  await screen.findByLabelText("Titel");
  type("Titel", "Een bank met leuning");
  press("Bewaren");

  await screen.findByText(/Twee bankjes/);
  expect(screen.getByLabelText<HTMLInputElement>("Titel").value).toBe("Een bank met leuning");
  (await screen.findByRole("button", { name: "Bewaar mijn tekst" })).click();
  await waitFor(() => expect(onchange).toHaveBeenCalled());
  expect(asked.map(({ headers }) => headers.get("If-Match"))).toEqual(['"3"', null, '"4"']);
});

test("an action that is not done needs its reason before anything is sent", async () => {
  const asked = answers({ status: 201, body: anAction({ status: "not-done", reason: "Te duur" }) });
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
  await screen.findByRole("link", { name: "Schrijf op waarom deze actie niet doorgaat" });
  expect(asked).toHaveLength(0);

  type("Waarom niet?", "Te duur");
  press("Verplaatsen");
  await waitFor(() => expect(onmoved).toHaveBeenCalled());
  expect(await asked[0]?.json()).toEqual({ status: "not-done", reason: "Te duur", message: "" });
});

test("a walk needs a title, and a time needs its date", () => {
  expect(Object.keys(errorsIn({ ...emptyDraft, time: "19:00" }))).toEqual(["walk-title", "walk-date"]);
  const body = bodyOf({ ...emptyDraft, title: " Avondwandeling ", date: "2026-05-09", time: "19:30" });
  expect(body.title).toBe("Avondwandeling");
  expect(new Date(body.startsAt ?? "").getHours()).toBe(19);
  expect(bodyOf({ ...emptyDraft, title: "Later" }).startsAt).toBeNull();
});
