/** 612345 → "0,6 MB", and small things in kB, the way a Dutch reader writes numbers. */
export function sizeText(bytes: number): string {
  const isSmall = bytes < 100_000;
  const value = isSmall ? bytes / 1_000 : bytes / 1_000_000;
  return `${value.toLocaleString("nl", { maximumFractionDigits: isSmall ? 0 : 1 })}\u00a0${isSmall ? "kB" : "MB"}`;
}

/** 6.2 → "6 m", 1240 → "1,2 km". */
export function metresText(metres: number): string {
  if (metres < 1000) return `${Math.max(1, Math.round(metres))}\u00a0m`;
  return `${(metres / 1000).toLocaleString("nl", { maximumFractionDigits: 1 })}\u00a0km`;
}
