/** A place on a photo, as parts of its width and height: from 0 to 1. */
export interface Spot {
  x: number;
  y: number;
}

export const within = (part: number): number => Math.min(1, Math.max(0, part));

/** Where on the photo a finger or a mouse is; the photo is what listens. */
export function spotOf({ currentTarget, clientX, clientY }: PointerEvent): Spot {
  const { left, top, width, height } = (currentTarget as Element).getBoundingClientRect();
  return { x: within((clientX - left) / width), y: within((clientY - top) / height) };
}
