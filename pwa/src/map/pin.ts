import type { Position } from "./map_types";
import { moved } from "./geometry";

const stepM = 2;
const bigStepM = 20;

const directions: Record<string, readonly [east: number, north: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** What dragging does, for those who use the keyboard. */
export function pinAfterKey(event: KeyboardEvent, pin: Position): Position | null {
  const direction = directions[event.key];
  if (!direction) return null;
  const step = event.shiftKey ? bigStepM : stepM;
  return moved(pin, direction[0] * step, direction[1] * step);
}

const drawing = `<svg viewBox="0 0 32 44" width="38" height="52" aria-hidden="true">
  <path d="M16 1a15 15 0 0 1 15 15c0 10-11 17-15 27C12 33 1 26 1 16A15 15 0 0 1 16 1z" fill="#463791" stroke="#fff" stroke-width="2"/>
  <circle cx="16" cy="16" r="6" fill="#fff"/></svg>`;

export function pinElement(label: string): HTMLElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "map-pin";
  element.setAttribute("aria-label", label);
  element.innerHTML = drawing;
  return element;
}
