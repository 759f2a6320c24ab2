const long = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
const short = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const time = new Intl.DateTimeFormat("nl-NL", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

export const longMoment = (iso: string) => long.format(new Date(iso));
export const shortMoment = (iso: string) => short.format(new Date(iso));
export const dayOf = (iso: string) => day.format(new Date(iso));

/** 14:05 of today, and with the day when it was another one. */
export function momentSince(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  return moment.toDateString() === now.toDateString() ? `om ${time.format(moment)}` : longMoment(iso);
}
