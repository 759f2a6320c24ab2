import { api } from "../api/client";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type MeetingBrief = Schemas["MeetingBrief"];
export type Meeting = Schemas["MeetingOut"];
export type MeetingIn = Schemas["MeetingIn"];
export type Agreement = Schemas["AgreementOut"];
export type AnswerGiven = Agreement["answer"];

/** What a partner said, as it was frozen. */
export interface FrozenAnswer {
  partnerId: string;
  partnerName: string;
  answer: AnswerGiven;
  reservation: string;
}

/** The action as it was: what the agenda told of it then, so later versions may tell more than earlier ones. */
export interface FrozenLine {
  action: {
    actionId: string;
    number: number;
    title: string;
    description?: string;
    /** The makers of this idea withdrew it: their words are gone. */
    withdrawnOn?: string;
    themeName?: string | null;
    ownerName?: string | null;
    startsOn?: string | null;
    endsOn?: string | null;
    firstStep?: string;
    commitments?: Pick<Schemas["Commitment"], "commitmentId" | "partnerName" | "hours" | "euros" | "state" | "dependsOn">[];
    sources?: { spots: { spotId: string; number: number; title: string | null }[]; pointCount: number };
  };
  answers: FrozenAnswer[];
}

export interface Snapshot {
  neighbourhoodName: string;
  ambition: string;
  residentsInterest: string;
  presentPartners: string[];
  agreed: FrozenLine[];
  notAgreed: FrozenLine[];
}

const one = (neighbourhoodId: string, { meetingId, revision }: MeetingBrief) => ({
  params: { path: { neighbourhoodId, meetingId }, header: { "If-Match": `"${revision}"` } },
});

export async function readMeetings(neighbourhoodId: string): Promise<MeetingBrief[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/meetings", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.meetings;
}

export async function readMeeting(neighbourhoodId: string, { meetingId }: MeetingBrief): Promise<Meeting> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/meetings/{meetingId}", {
    params: { path: { neighbourhoodId, meetingId } },
  });
  if (!data) throw error;
  return data;
}

export async function createMeeting(neighbourhoodId: string, body: MeetingIn): Promise<Meeting> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/meetings", {
    params: { path: { neighbourhoodId } },
    body,
  });
  if (!data) throw error;
  return data;
}

export async function changeMeeting(neighbourhoodId: string, now: MeetingBrief, body: MeetingIn): Promise<Meeting> {
  const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/meetings/{meetingId}", {
    ...one(neighbourhoodId, now),
    body,
  });
  if (!data) throw error;
  return data;
}

export async function removeMeeting(neighbourhoodId: string, now: MeetingBrief): Promise<void> {
  const { error } = await api.DELETE(
    "/neighbourhoods/{neighbourhoodId}/meetings/{meetingId}",
    one(neighbourhoodId, now),
  );
  if (error) throw error;
}

export async function freezeMeeting(neighbourhoodId: string, now: MeetingBrief): Promise<Meeting> {
  const { data, error } = await api.POST(
    "/neighbourhoods/{neighbourhoodId}/meetings/{meetingId}/version",
    one(neighbourhoodId, now),
  );
  if (!data) throw error;
  return data;
}

/** The server keeps a snapshot as it was made, and cannot describe it further than this. */
export const snapshotOf = ({ snapshot }: Meeting): Snapshot | null => snapshot as Snapshot | null;
