import { coalitionText, partnersText } from "../text";
import type { Partner, PartnerIn } from "./api";
import { typedNumber, wholeNumber } from "./changes";

export interface PartnerDraft {
  name: string;
  kind: string;
  interest: string;
  contribution: string;
  hours: string;
  euros: string;
  space: string;
  network: string;
  communication: string;
  needs: string;
  agreedBy: string;
}

const empty = { name: "", kind: "", interest: "", contribution: "", space: "", network: "", communication: "" };

export const emptyPartner: PartnerDraft = { ...empty, needs: "", agreedBy: "", hours: "", euros: "" };

export function partnerDraftOf(partner: Partner): PartnerDraft {
  const { name, kind, interest, contribution, space, network, communication, needs, agreedBy } = partner;
  return {
    ...{ name, kind, interest, contribution, space, network, communication, needs, agreedBy },
    hours: typedNumber(partner.hoursOffered),
    euros: typedNumber(partner.eurosOffered),
  };
}

export function partnerBodyOf({ name, kind, hours, euros, ...words }: PartnerDraft): PartnerIn {
  const trimmed = Object.fromEntries(Object.entries(words).map(([field, text]) => [field, text.trim()]));
  const offered = { hoursOffered: wholeNumber(hours), eurosOffered: wholeNumber(euros) };
  return { ...trimmed, ...offered, name: name.trim(), kind: kind.trim() };
}

export function partnerErrorsIn({ name, kind, hours, euros }: PartnerDraft): Record<string, string | undefined> {
  return {
    "partner-name": name.trim() ? undefined : partnersText.nameMissing,
    "partner-kind": kind.trim() ? undefined : partnersText.kindMissing,
    "partner-hours": Number.isNaN(wholeNumber(hours)) ? coalitionText.wholeNumber : undefined,
    "partner-euros": Number.isNaN(wholeNumber(euros)) ? coalitionText.wholeNumber : undefined,
  };
}
