import { api } from "../api/client";
import type { components } from "../api/schema";
import type { Staff } from "../review/session.svelte";

export type AgendaBoard = components["schemas"]["AgendaBoard"];
export type BoardAction = AgendaBoard["actions"][number];
export type AgendaTable = components["schemas"]["AgendaTable"];
export type TableWarning = AgendaTable["warnings"][number];
export type Partner = components["schemas"]["Partner"];

export async function readBoard(neighbourhoodId: string): Promise<AgendaBoard> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/agenda-board", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data;
}

export async function readTable(neighbourhoodId: string): Promise<AgendaTable> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/agenda-table", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data;
}

export async function readPartners(neighbourhoodId: string): Promise<readonly Partner[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/partners", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.partners;
}

/** Whether this member of staff may make a step that these roles may make. */
export function mayMove(staff: Staff, { roles }: { roles: readonly string[] }): boolean {
  return (staff.mayBuild && roles.includes("agendaBuilder")) || (staff.mayReview && roles.includes("facilitator"));
}
