import { areaText, coalitionText } from "../text";
import type { Neighbourhood, NeighbourhoodPatch, Profile } from "./api";
import { typedNumber, wholeNumber } from "./changes";

export const numbers = ["addresses", "dwellings", "residents"] as const;
export const ages = ["age0To14", "age15To24", "age25To44", "age45To64", "age65Plus"] as const;

type Counted = (typeof numbers)[number] | (typeof ages)[number];
export type ProfileDraft = Record<Counted | "source", string>;
type Errors = Record<string, string | undefined>;

export interface AreaDraft {
  residentsInterest: string;
  ambition: string;
  contact: string;
  budgetEur: string;
  ladder: Neighbourhood["ladder"];
}

export function areaDraftOf(now: Neighbourhood): AreaDraft {
  const { residentsInterest, ambition, contact, budgetEur, ladder } = now;
  return { residentsInterest, ambition, contact, budgetEur: typedNumber(budgetEur), ladder };
}

export function areaBodyOf({ budgetEur, ...words }: AreaDraft): NeighbourhoodPatch {
  const trimmed = Object.fromEntries(Object.entries(words).map(([name, text]) => [name, text.trim()]));
  return { ...trimmed, budgetEur: wholeNumber(budgetEur) };
}

export function areaErrorsIn({ budgetEur }: AreaDraft): Errors {
  return Number.isNaN(wholeNumber(budgetEur)) ? { "area-budget": coalitionText.wholeNumber } : {};
}

export function profileDraftOf(profile: Profile | null): ProfileDraft {
  const counted = [...numbers, ...ages].map((name) => [name, typedNumber(profile?.[name])]);
  return { ...Object.fromEntries(counted), source: profile?.source ?? "" } as ProfileDraft;
}

export function profileOf(draft: ProfileDraft): Profile {
  const counted = [...numbers, ...ages].map((name) => [name, wholeNumber(draft[name])]);
  return { ...Object.fromEntries(counted), source: draft.source.trim() } as Profile;
}

export function profileErrorsIn(draft: ProfileDraft): Errors {
  const errors: Errors = {};
  for (const name of numbers) {
    if (Number.isNaN(wholeNumber(draft[name]))) errors[`profile-${name}`] = coalitionText.wholeNumber;
  }
  for (const name of ages) {
    const share = wholeNumber(draft[name]);
    if (Number.isNaN(share) || (share ?? 0) > 100) errors[`profile-${name}`] = coalitionText.share;
  }
  const total = ages.reduce((sum, name) => sum + (wholeNumber(draft[name]) ?? 0), 0);
  if (total > 103) errors["profile-age65Plus"] ??= areaText.tooMuch;
  return errors;
}
