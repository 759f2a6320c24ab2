import { planningText } from "../text";
import type { AnswerGiven, Meeting, MeetingIn } from "./meetings";

export interface Said {
  answer: AnswerGiven | "";
  reservation: string;
}

export interface MeetingDraft {
  heldOn: string;
  place: string;
  present: string[];
  othersPresent: string;
  /** By action and partner: see `keyOf`. */
  said: Record<string, Said>;
}

export const keyOf = (actionId: string, partnerId: string): string => `${actionId} ${partnerId}`;

export const nothingSaid: Said = { answer: "", reservation: "" };

export function meetingDraftOf(meeting: Meeting | null): MeetingDraft {
  const said = (meeting?.agreements ?? []).map(({ actionId, partnerId, answer, reservation }) => [
    keyOf(actionId, partnerId),
    { answer, reservation },
  ]);
  return {
    heldOn: meeting?.heldOn ?? "",
    place: meeting?.place ?? "",
    present: [...(meeting?.present ?? [])],
    othersPresent: meeting?.othersPresent ?? "",
    said: Object.fromEntries(said),
  };
}

/** What an absent partner said before it was marked absent does not count. A plain yes has no reservation. */
export function meetingBodyOf({ heldOn, place, present, othersPresent, said }: MeetingDraft): MeetingIn {
  const agreements = Object.entries(said).flatMap(([key, { answer, reservation }]) => {
    const [actionId = "", partnerId = ""] = key.split(" ");
    if (!answer || !present.includes(partnerId)) return [];
    return [{ actionId, partnerId, answer, reservation: answer === "yes" ? "" : reservation.trim() }];
  });
  return { heldOn, place: place.trim(), present, othersPresent: othersPresent.trim(), agreements };
}

export function meetingErrorsIn({ heldOn }: MeetingDraft): Record<string, string | undefined> {
  return heldOn ? {} : { "meeting-date": planningText.heldOnMissing };
}
