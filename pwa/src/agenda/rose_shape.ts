import { curveCatmullRomClosed, lineRadial } from "d3-shape";

/** Of the drawing, which is a square with the heart in its middle. */
export const size = 400;
export const middle = size / 2;
export const heart = 58;
const shortest = 104;
const longest = 192;

export interface PetalShape {
  path: string;
  /** Where its number stands. */
  x: number;
  y: number;
}

/** A petal for each count, clockwise from the top; the length goes evenly from none to the most. */
export function petals(counts: readonly number[]): PetalShape[] {
  const most = Math.max(...counts, 1);
  const half = Math.PI / Math.max(counts.length, 3);
  const curve = lineRadial<[angle: number, radius: number]>().curve(curveCatmullRomClosed.alpha(0.5));
  return counts.map((count, place) => {
    const angle = (place * 2 * Math.PI) / counts.length;
    const reach = count === 0 ? shortest : shortest + 12 + ((longest - shortest - 12) * count) / most;
    const belly = heart + (reach - heart) * 0.55;
    const wide = half * 0.82;
    const path = curve([
      [angle - wide * 0.5, heart * 0.7],
      [angle - wide, belly],
      [angle - wide * 0.45, reach * 0.95],
      [angle, reach],
      [angle + wide * 0.45, reach * 0.95],
      [angle + wide, belly],
      [angle + wide * 0.5, heart * 0.7],
    ]);
    const at = (heart + reach) / 2 + 3;
    return { path: path ?? "", x: middle + at * Math.sin(angle), y: middle - at * Math.cos(angle) };
  });
}
