export const shortcuts = [
  "approve",
  "hide",
  "next",
  "previous",
  "undo",
  "place",
  "theme",
  "words",
  "cover",
  "split",
  "many",
  "help",
] as const;
export type Shortcut = (typeof shortcuts)[number];

const keys: Record<string, Shortcut> = {
  a: "approve",
  v: "hide",
  j: "next",
  ArrowRight: "next",
  k: "previous",
  ArrowLeft: "previous",
  z: "undo",
  l: "place",
  t: "theme",
  w: "words",
  o: "cover",
  s: "split",
  m: "many",
  "?": "help",
};

/** What to press, as it stands on the keys. */
export function keysOf(shortcut: Shortcut): string[] {
  const arrows: Record<string, string> = { ArrowRight: "→", ArrowLeft: "←" };
  return Object.keys(keys)
    .filter((key) => keys[key] === shortcut)
    .map((key) => arrows[key] ?? key.toUpperCase());
}

/** Where a key already means something of its own: text, choices, the map and anything in a dialog; a tick has only Space. */
const taken = "input:not([type='checkbox']), select, textarea, dialog, [contenteditable], .maplibregl-map";

export function shortcutOf(event: KeyboardEvent): Shortcut | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  // On most keyboards the question mark is made with Shift.
  if (event.shiftKey && event.key !== "?") return null;
  if (event.target instanceof Element && event.target.closest(taken)) return null;
  return keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
