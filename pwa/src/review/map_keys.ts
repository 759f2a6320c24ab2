import type { Selection } from "./selection";

export type MapKey = "next" | "previous" | "open" | "pick";

const keys: Record<string, MapKey> = { PageDown: "next", PageUp: "previous", Enter: "open", " ": "pick" };

/** Arrows, plus and minus belong to the map itself, and all keys to the buttons that lie on it. */
export function mapKeyOf(event: KeyboardEvent): MapKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  if (!(event.target instanceof Element) || !event.target.matches("canvas")) return null;
  return keys[event.key] ?? null;
}

/** The one after (or before) the chosen one, in the order of the list and round its ends; the first when none is. */
export function neighbourOf(items: readonly Selection[], current: Selection | null, step: 1 | -1): Selection | null {
  const at = items.findIndex(({ type, id }) => type === current?.type && id === current.id);
  if (at < 0) return items.at(step > 0 ? 0 : -1) ?? null;
  return items[(at + step + items.length) % items.length] ?? null;
}
