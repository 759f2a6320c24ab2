const day = new Intl.DateTimeFormat("nl-NL", { day: "numeric", month: "long", year: "numeric" });

/** 9 mei 2026. */
export const dayTold = (iso: string) => day.format(new Date(iso));
