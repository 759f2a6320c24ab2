import { api } from "../api/client";
import { isProblem } from "../api/problem";
import type { components } from "../api/schema";

export type Action = components["schemas"]["Action"];
export type ActionDetail = components["schemas"]["ActionDetail"];
export type ActionIn = components["schemas"]["ActionIn"];
export type ActionPatch = components["schemas"]["ActionPatch"];
export type ActionKind = Action["kind"];
export type Status = Action["status"];
export type StatusChangeIn = components["schemas"]["StatusChangeIn"];
export type StatusCorrectionIn = components["schemas"]["StatusCorrectionIn"];
export type CommitmentIn = components["schemas"]["CommitmentIn"];
export type CommitmentPatch = components["schemas"]["CommitmentPatch"];
export type BudgetClaimIn = components["schemas"]["BudgetClaimIn"];

export const statuses: readonly Status[] = [
  ...(["idea", "proposed", "agreed", "running", "done", "partly-done", "later", "handed-over", "not-done"] as const),
];

/** These ask why. */
export const needReason: readonly Status[] = ["not-done", "partly-done", "later"];

/** What a change of an action needs to know of it. */
type Read = Pick<Action, "actionId" | "revision">;

const ifMatch = ({ revision }: Read) => ({ "If-Match": `"${revision}"` });

export async function readActions(neighbourhoodId: string): Promise<Action[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/actions", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.actions;
}

export async function readAction(neighbourhoodId: string, actionId: string): Promise<ActionDetail> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/actions/{actionId}", {
    params: { path: { neighbourhoodId, actionId } },
  });
  if (!data) throw error;
  return data;
}

export async function createAction(neighbourhoodId: string, body: ActionIn): Promise<ActionDetail> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/actions", {
    params: { path: { neighbourhoodId } },
    body,
  });
  if (!data) throw error;
  return data;
}

/** Refused when somebody else changed the action since it was read: see isOvertaken. */
export async function changeAction(neighbourhoodId: string, action: Read, body: ActionPatch): Promise<ActionDetail> {
  const { data, error } = await api.PATCH("/neighbourhoods/{neighbourhoodId}/actions/{actionId}", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

export async function moveAction(neighbourhoodId: string, action: Read, body: StatusChangeIn): Promise<ActionDetail> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/actions/{actionId}/status-changes", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

/** Says better what was said with the newest status; the history keeps both. */
export async function correctStatus(neighbourhoodId: string, action: Read, body: StatusCorrectionIn): Promise<ActionDetail> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/actions/{actionId}/status-corrections", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

export async function addCommitment(neighbourhoodId: string, action: Read, body: CommitmentIn): Promise<ActionDetail> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/actions/{actionId}/commitments", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

export async function changeCommitment(
  neighbourhoodId: string,
  action: Read,
  commitmentId: string,
  body: CommitmentPatch,
): Promise<ActionDetail> {
  const path = { neighbourhoodId, actionId: action.actionId, commitmentId };
  const { data, error } = await api.PATCH(
    "/neighbourhoods/{neighbourhoodId}/actions/{actionId}/commitments/{commitmentId}",
    { params: { path, header: ifMatch(action) }, body },
  );
  if (!data) throw error;
  return data;
}

export async function claimBudget(neighbourhoodId: string, action: Read, body: BudgetClaimIn): Promise<ActionDetail> {
  const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/actions/{actionId}/budget-claim", {
    params: { path: { neighbourhoodId, actionId: action.actionId }, header: ifMatch(action) },
    body,
  });
  if (!data) throw error;
  return data;
}

/** Somebody else changed it since it was read. Other refusals with this status say what is missing. */
export const isOvertaken = (error: unknown): boolean =>
  isProblem(error) && (error.code === "stale" || error.code === "move-not-allowed");
