import { api } from "../../api/client";
import type { components } from "../../api/schema";

export type Gathering = components["schemas"]["Gathering"];
type GatheringIn = components["schemas"]["GatheringIn"];

/** As the fields hold it: a day and times on the clock of whoever types. */
export interface DateDraft {
  title: string;
  place: string;
  details: string;
  day: string;
  from: string;
  until: string;
}

export const emptyDate: DateDraft = { title: "", place: "", details: "", day: "", from: "", until: "" };

const two = (number: number) => String(number).padStart(2, "0");
const dayIn = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const timeIn = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

export function draftOf({ title, place, details, startsAt, endsAt }: Gathering): DateDraft {
  const start = new Date(startsAt);
  return { title, place, details, day: dayIn(start), from: timeIn(start), until: endsAt ? timeIn(new Date(endsAt)) : "" };
}

export function bodyOf({ title, place, details, day, from, until }: DateDraft): GatheringIn {
  const moment = (time: string) => new Date(`${day}T${time}`).toISOString();
  return {
    ...{ title: title.trim(), place: place.trim(), details: details.trim() },
    startsAt: moment(from),
    endsAt: until ? moment(until) : null,
  };
}

export async function readGatherings(neighbourhoodId: string): Promise<Gathering[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/gatherings", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.gatherings;
}

/** A new one, or ``of`` as it is now. */
export async function saveGathering(neighbourhoodId: string, draft: DateDraft, of: Gathering | null): Promise<void> {
  const body = bodyOf(draft);
  const { error } = of
    ? await api.PUT("/neighbourhoods/{neighbourhoodId}/gatherings/{gatheringId}", {
        params: { path: { neighbourhoodId, gatheringId: of.gatheringId }, header: { "If-Match": `"${of.revision}"` } },
        body,
      })
    : await api.POST("/neighbourhoods/{neighbourhoodId}/gatherings", { params: { path: { neighbourhoodId } }, body });
  if (error) throw error;
}

export async function removeGathering(neighbourhoodId: string, { gatheringId, revision }: Gathering): Promise<void> {
  const { error } = await api.DELETE("/neighbourhoods/{neighbourhoodId}/gatherings/{gatheringId}", {
    params: { path: { neighbourhoodId, gatheringId }, header: { "If-Match": `"${revision}"` } },
  });
  if (error) throw error;
}
