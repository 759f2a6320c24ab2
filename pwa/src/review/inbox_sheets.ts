import type { Point } from "./points";
import type { Shortcut } from "./shortcuts";

export type SheetName = Extract<Shortcut, "place" | "theme" | "words" | "split" | "help">;

/** Whether there is something to show on it: a point without words has none to leave out. */
export function canOpen(name: SheetName, point: Point | null): boolean {
  if (name === "help") return true;
  if (!point) return false;
  if (name === "words") return Boolean(point.own.note);
  if (name === "split") return !point.splitOff && point.photos.length > 0 && (point.photos.length > 1 || Boolean(point.own.note));
  return true;
}
