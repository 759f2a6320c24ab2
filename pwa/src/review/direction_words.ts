import { directionText } from "../text";

/** `noordoosten` for 45 degrees clockwise from north; empty where nobody knows which way was looked. */
export function windOf(directionDeg: number | null | undefined): string {
  if (directionDeg === null || directionDeg === undefined) return "";
  const { winds } = directionText;
  return winds[Math.round((((directionDeg % 360) + 360) % 360) / (360 / winds.length)) % winds.length] ?? "";
}

/** `kijkt naar het noordoosten`; empty where nobody knows. */
export function directionWords(directionDeg: number | null | undefined): string {
  const wind = windOf(directionDeg);
  return wind && directionText.looks(wind);
}
