import { api } from "../api/client";
import { isProblem } from "../api/problem";
import type { components } from "../api/schema";

export type Action = components["schemas"]["Action"];
export type ActionIn = components["schemas"]["ActionIn"];
export type ActionPatch = components["schemas"]["ActionPatch"];
export type ActionKind = Action["kind"];
export type Status = Action["status"];
export type StatusChangeIn = components["schemas"]["StatusChangeIn"];

export const statuses: readonly Status[] = ["idea", "proposed", "agreed", "running", "done", "not-done"];

const ifMatch = ({ revision }: Action) => ({ "If-Match": `"${revision}"` });

export async function readActions(neighbourhoodId: string): Promise<Action[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/actions", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.actions;
}

export async function readAction(neighbourhoodId: string, actionId: string): Promise<Action> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/actions/{actionId}", {
    params: { path: { neighbourhoodId, actionId } },
  });
  if (!data) throw error;
  return data;
}

export async function createAction(neighbourhoodId: string, body: ActionIn): Promise<Action> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/actions", {
    params: { path: { neighbourhoodId } },
    body,
  });
  if (!data) throw error;
  return data;
}

/** Refused when somebody else changed the action since it was read: see isOvertaken. */
export async function changeAction(neighbourhoodId: string, action: Action, body: ActionPatch): Promise<Action> {
  const { data, error } = await api.PATCH("/neighbourhoods/{neighbourhoodId}/actions/{actionId}", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

export async function moveAction(neighbourhoodId: string, action: Action, body: StatusChangeIn): Promise<Action> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/actions/{actionId}/status-changes", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

export const isOvertaken = (error: unknown): boolean => isProblem(error) && error.status === 409;
