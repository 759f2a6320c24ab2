const money = new Intl.NumberFormat("nl-NL", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** 12500 → "€ 12.500". */
export const euroText = (euros: number): string => money.format(euros);

/** "2026-06-06" → "6 juni 2026". */
export const dayText = (iso: string): string => day.format(new Date(`${iso}T12:00:00`));

/** Whole hours or euros as somebody typed them; empty is 0, null is no whole number. */
export function wholeNumber(text: string): number | null {
  const plain = text.replace(/[\s.€]/g, "");
  if (!plain) return 0;
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
