import type { Component } from "svelte";

import type { patterns } from "./routes";
import type { Params, Route } from "./ui/router.svelte";

type Patterns = typeof patterns;

type Screens = { [Name in keyof Patterns]: () => Promise<{ default: Component<Params<Patterns[Name]>> }> };

/** Every screen is a chunk of its own, so that a walker downloads no staff screen and no map before it is opened. */
const screens: Screens = {
  start: () => import("./walk/Start.svelte"),
  join: () => import("./walk/Join.svelte"),
  ready: () => import("./walk/Ready.svelte"),
  capture: () => import("./capture/Capture.svelte"),
  points: () => import("./points/Points.svelte"),
  point: () => import("./points/Point.svelte"),
  afterwards: () => import("./afterwards/Afterwards.svelte"),
  question: () => import("./afterwards/Question.svelte"),
  signIn: () => import("./review/SignIn.svelte"),
  inbox: () => import("./review/Inbox.svelte"),
  takeDowns: () => import("./review/TakeDowns.svelte"),
  spots: () => import("./review/Spots.svelte"),
  agenda: () => import("./agenda/Agenda.svelte"),
  action: () => import("./agenda/Action.svelte"),
  table: () => import("./agenda/Table.svelte"),
  coalition: () => import("./coalition/Coalition.svelte"),
  coalitionPart: () => import("./coalition/Coalition.svelte"),
  contacts: () => import("./review/Contacts.svelte"),
  walks: () => import("./review/Walks.svelte"),
};

interface Loaded {
  Screen: Component<Record<string, string>>;
  params: Record<string, string>;
}

/** A screen with its own params: while the next one loads, the one that goes must not be given those of the next. */
export async function screenOf(route: Route<Patterns>): Promise<Loaded> {
  const { default: screen } = await screens[route.name]();
  // The table above has tied each screen's props to the params of its own pattern.
  return { Screen: screen as Loaded["Screen"], params: route.params };
}
