import { withOffset } from "../outbox/new_point";
import { afterwardsText as text } from "../text";

/** Who helps somebody under sixteen to be reached. */
export type ViaWhom = "parent" | "school";

/** As the server takes it. */
export type Contact = {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  wantsToThinkAlong: boolean;
  offer: string;
  viaWhom: ViaWhom | null;
  consentedAt: string;
  consentText: string;
};

export interface ContactDraft {
  wantsToThinkAlong: boolean;
  wantsToHelp: boolean;
  offer: string;
  isYoung: boolean;
  viaWhom: ViaWhom;
  name: string;
  email: string;
  phone: string;
  address: string;
  agrees: boolean;
}

export type ContactErrors = Partial<Record<"contact-wish" | "contact-offer" | "contact-name" | "contact-email" | "contact-agrees", string>>;

export const offerMaxLength = 1000;

export function newDraft(wish: "think-along" | "help"): ContactDraft {
  return {
    wantsToThinkAlong: wish === "think-along",
    wantsToHelp: wish === "help",
    offer: "",
    isYoung: false,
    viaWhom: "parent",
    name: "",
    email: "",
    phone: "",
    address: "",
    agrees: false,
  };
}

export function draftOf(contact: Contact): ContactDraft {
  const { name, email, phone, address, wantsToThinkAlong, offer, viaWhom, consentText } = contact;
  const isYoung = viaWhom !== null;
  const reach = { name, email: email ?? "", phone: phone ?? "", address: address ?? "" };
  const draft = { wantsToThinkAlong, wantsToHelp: offer !== "", offer, isYoung, viaWhom: viaWhom ?? "parent", ...reach };
  // What was agreed to are these very words; with other words it is asked again.
  return { ...draft, agrees: consentText === consentOf(draft) };
}

/** Who speaks, so which words the form uses. */
export function voiceOf({ isYoung, viaWhom }: Pick<ContactDraft, "isYoung" | "viaWhom">): "self" | ViaWhom {
  return isYoung ? viaWhom : "self";
}

/** Everything that was on the screen when somebody agreed; the server keeps it with the date. */
export function consentOf(draft: Pick<ContactDraft, "isYoung" | "viaWhom">): string {
  return [...text.consentLines, text.voices[voiceOf(draft)].agree].join(" ");
}

export function errorsIn(draft: ContactDraft): ContactErrors {
  const { wantsToThinkAlong, wantsToHelp, offer, name, agrees } = draft;
  const email = draft.email.trim();
  const isReachable = [email, draft.phone, draft.address].some((way) => way.trim() !== "");
  return {
    ...(wantsToThinkAlong || wantsToHelp ? {} : { "contact-wish": text.wishMissing }),
    ...(wantsToHelp && !offer.trim() ? { "contact-offer": text.offerMissing } : {}),
    ...(name.trim() ? {} : { "contact-name": text.nameMissing }),
    ...(isReachable ? {} : { "contact-email": text.reachMissing }),
    ...(email && !/^\S+@\S+\.\S+$/.test(email) ? { "contact-email": text.emailWrong } : {}),
    ...(agrees ? {} : { "contact-agrees": text.agreeMissing }),
  };
}

export function contactOf(draft: ContactDraft, now = new Date()): Contact {
  const { wantsToThinkAlong, wantsToHelp, isYoung, viaWhom } = draft;
  const given = (value: string) => value.trim() || null;
  return {
    name: draft.name.trim(),
    email: given(draft.email),
    phone: given(draft.phone),
    address: given(draft.address),
    wantsToThinkAlong,
    offer: wantsToHelp ? draft.offer.trim() : "",
    viaWhom: isYoung ? viaWhom : null,
    consentedAt: withOffset(now),
    consentText: consentOf(draft),
  };
}
