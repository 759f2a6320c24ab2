export type Shortcut = "approve" | "hide" | "next" | "previous" | "undo";

const keys: Record<string, Shortcut> = {
  a: "approve",
  v: "hide",
  j: "next",
  ArrowRight: "next",
  k: "previous",
  ArrowLeft: "previous",
  z: "undo",
};

/** Where a key already means something of its own: text, choices, the map and anything in a dialog. */
const taken = "input, select, textarea, dialog, [contenteditable], .maplibregl-map";

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return null;
  if (event.target instanceof Element && event.target.closest(taken)) return null;
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
