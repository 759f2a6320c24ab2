import { api } from "../api/client";
import type { components } from "../api/schema";
import { retentionText as text } from "../text";

export type Terms = components["schemas"]["Terms"];
export type TermsIn = components["schemas"]["TermsIn"];
export type Destruction = components["schemas"]["Destruction"];
export type WalkExport = components["schemas"]["WalkExport"];

const yearDays = 365;
const usual = { withdrawn: [0, 1, 7, 14, 30], others: [30, 90, 180, yearDays, 2 * yearDays, 5 * yearDays, 10 * yearDays] };
const shortestForEverything = 31;

export async function readTerms(neighbourhoodId: string, walkId: string): Promise<Terms> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/walks/{walkId}/terms", {
    params: { path: { neighbourhoodId, walkId } },
  });
  if (!data) throw error;
  return data;
}

export async function saveTerms(neighbourhoodId: string, walkId: string, body: TermsIn): Promise<void> {
  const { error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/walks/{walkId}/terms", {
    params: { path: { neighbourhoodId, walkId } },
    body,
  });
  if (error) throw error;
}

export async function readLog(neighbourhoodId: string): Promise<Destruction[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/destructions", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.destructions;
}

export async function readExports(neighbourhoodId: string): Promise<WalkExport[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/walk-exports", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.exports;
}

export async function removeExport(neighbourhoodId: string, exportId: string): Promise<void> {
  const { error } = await api.DELETE("/neighbourhoods/{neighbourhoodId}/walk-exports/{exportId}", {
    params: { path: { neighbourhoodId, exportId } },
  });
  if (error) throw error;
}

export const csvPath = (neighbourhoodId: string) => `/api/v1/neighbourhoods/${neighbourhoodId}/destructions/csv`;

/** 730 → "2 jaar", 90 → "90 dagen", 0 → "Meteen". */
export function daysText(days: number): string {
  if (days === 0) return text.atOnce;
  return days % yearDays === 0 ? text.years(days / yearDays) : text.days(days);
}

interface Choice {
  value: string;
  label: string;
}

/** What can be chosen for a term, the present one included when it is an unusual one. */
export function choices(term: "withdrawn" | "others" | "everything", chosen: number | null): Choice[] {
  const days = term === "everything" ? usual.others.filter((each) => each >= shortestForEverything) : usual[term];
  const all = [...new Set(chosen === null ? days : [...days, chosen])].sort((one, other) => one - other);
  const none = term === "withdrawn" ? [] : [{ value: "", label: text.none }];
  return [...none, ...all.map((each) => ({ value: String(each), label: daysText(each) }))];
}

export const asValue = (days: number | null) => (days === null ? "" : String(days));
export const asDays = (value: string) => (value === "" ? null : Number(value));

/** "2 punten, 3 foto’s" */
export function countsText(counts: Readonly<Record<string, number>>): string {
  return Object.entries(text.counted)
    .flatMap(([name, words]) => (counts[name] ? [words(counts[name])] : []))
    .join(", ");
}

/** Why it went, in one line. */
export function whyText({ reason, byName, termDays, selectionResult }: Destruction): string {
  return [
    reason === "staff" ? `${text.because.staff} ${byName ?? ""}`.trim() : text.because[reason],
    ...(termDays === null ? [] : [text.term(daysText(termDays).toLowerCase())]),
    ...(selectionResult ? [text.selection(selectionResult)] : []),
  ].join("; ");
}
