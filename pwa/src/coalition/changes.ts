/** Only what was changed here, so that what somebody else changed meanwhile stays theirs. */
export function changesBetween<Body extends object>(before: Body, after: Body): Partial<Body> {
  const old: Partial<Record<string, unknown>> = { ...before };
  const changed = Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old[name]));
  return Object.fromEntries(changed) as Partial<Body>;
}

/** "1.080" → 1080, nothing → null, and what is no whole number → NaN. */
export function wholeNumber(typed: string): number | null {
  const digits = typed.replace(/[\s.€]|,-$/g, "");
  if (digits === "") return null;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
}

export const typedNumber = (value: number | null | undefined): string => (value ?? "").toString();

/** The list with this one a place earlier or later. */
export function moved<Item>(items: readonly Item[], place: number, by: -1 | 1): Item[] {
  const fresh = [...items];
  const [item] = fresh.splice(place, 1);
  if (item !== undefined) fresh.splice(place + by, 0, item);
  return fresh;
}
