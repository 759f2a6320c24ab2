import { expect, test } from "vitest";

import { firstScreenOf, neighbourhoodsOf, type Session, wantedPath } from "../src/review/session.svelte";

const session = (...memberships: Session["memberships"]): Session => ({
  account: { accountId: "yusuf", email: "yusuf@voorbeeld.nl", name: "Yusuf" },
  memberships,
  csrfToken: "token",
});
const linden = { neighbourhoodId: "linden", neighbourhoodName: "Lindenkwartier" };
const haven = { neighbourhoodId: "haven", neighbourhoodName: "Havenbuurt" };

test("a neighbourhood where somebody has two roles is one choice", () => {
  const found = neighbourhoodsOf(
    session({ ...linden, role: "facilitator" }, { ...haven, role: "partner" }, { ...linden, role: "agendaBuilder" }),
  );
  expect(found.map(({ name }) => name)).toEqual(["Havenbuurt", "Lindenkwartier"]);
});

test("a facilitator starts at the inbox, an agenda builder at the agenda", () => {
  expect(firstScreenOf({ id: "linden", name: "", roles: ["facilitator"] })).toBe("/werk/linden/inbox");
  expect(firstScreenOf({ id: "linden", name: "", roles: ["agendaBuilder"] })).toBe("/werk/linden/agenda");
});

test("after signing in you return to where you wanted to be, and nowhere outside", () => {
  expect(wantedPath("?naar=%2Fwerk%2Flinden%2Fkaart%3Fplek%3D7")).toBe("/werk/linden/kaart?plek=7");
  for (const elsewhere of ["https://kwaad.example", "//kwaad.example", "/werkelijk", "javascript:alert(1)"]) {
    expect(wantedPath(`?naar=${encodeURIComponent(elsewhere)}`), elsewhere).toBeNull();
  }
});
