import { walksText } from "../text";
import type { WalkIn } from "./walks";

export interface WalkDraft {
  title: string;
  date: string;
  time: string;
  meetingPoint: string;
  goal: string;
  whoDecides: string;
  whatHappens: string;
}

export const emptyDraft: WalkDraft = {
  title: "",
  date: "",
  time: "",
  meetingPoint: "",
  goal: "",
  whoDecides: "",
  whatHappens: "",
};

export type WalkErrors = Partial<Record<"walk-title" | "walk-date", string>>;

export function errorsIn({ title, date, time }: WalkDraft): WalkErrors {
  return {
    ...(title.trim() ? {} : { "walk-title": walksText.titleMissing }),
    ...(time && !date ? { "walk-date": walksText.dateMissing } : {}),
  };
}

/** A date without a time stands for its morning; the clock of this computer is the neighbourhood's. */
export function bodyOf({ title, date, time, ...texts }: WalkDraft): WalkIn {
  const startsAt = date ? new Date(`${date}T${time || "10:00"}`).toISOString() : null;
  const words = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.trim()]));
  return { ...words, title: title.trim(), startsAt };
}
