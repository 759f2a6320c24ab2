const long = new Intl.DateTimeFormat("nl-NL", { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
const short = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

export const longMoment = (iso: string) => long.format(new Date(iso));
export const shortMoment = (iso: string) => short.format(new Date(iso));
export const dayOf = (iso: string) => day.format(new Date(iso));
