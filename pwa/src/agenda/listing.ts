import { statuses } from "./actions";
import type { BoardAction } from "./agenda_reads";

export type Order = "number" | "title" | "status" | "begin" | "budget";

export interface AgendaFilter {
  status: string;
  theme: string;
  owner: string;
  kind: string;
  words: string;
}

export const noFilter: AgendaFilter = { status: "", theme: "", owner: "", kind: "", words: "" };

export function filtered(actions: readonly BoardAction[], filter: AgendaFilter): BoardAction[] {
  const words = filter.words.trim().toLowerCase();
  return actions.filter(
    (action) =>
      (!filter.status || action.status === filter.status) &&
      (!filter.kind || action.kind === filter.kind) &&
      (!filter.theme || action.themeName === filter.theme) &&
      (!filter.owner || action.ownerName === filter.owner) &&
      (!words || `${action.number} ${action.title}`.toLowerCase().includes(words)),
  );
}

const compare: Record<Order, (one: BoardAction, other: BoardAction) => number> = {
  number: (one, other) => one.number - other.number,
  title: (one, other) => one.title.localeCompare(other.title, "nl"),
  status: (one, other) => statuses.indexOf(one.status) - statuses.indexOf(other.status),
  // Without a day it comes last.
  begin: (one, other) => (one.startsOn ?? one.endsOn ?? "9999").localeCompare(other.startsOn ?? other.endsOn ?? "9999"),
  budget: (one, other) => other.claimed - one.claimed,
};

/** What is equal stays in the order of its numbers. */
export function ordered(actions: readonly BoardAction[], order: Order): BoardAction[] {
  return actions.toSorted((one, other) => compare[order](one, other) || compare.number(one, other));
}
