import { api } from "../../api/client";
import type { components } from "../../api/schema";

type Wire = components["schemas"];
export type UnansweredPoints = Wire["UnansweredPoints"];
export type PointAnswer = Wire["PointAnswer"];
export type StatusMessage = Wire["StatusMessages"]["messages"][number];
export type AnswerTemplates = Wire["AnswerTemplates"];
export type AnswerKind = PointAnswer["kind"];
export type Condition = Wire["BoundaryConditionList"]["boundaryConditions"][number];

export const answerKinds: readonly AnswerKind[] = ["already-running", "handed-over", "not-now", "other"];

export async function readUnanswered(neighbourhoodId: string): Promise<UnansweredPoints> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/unanswered-points", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data;
}

export async function readAnswers(neighbourhoodId: string): Promise<PointAnswer[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/point-answers", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.answers;
}

/** What walkers read now with the status of the actions behind their points. */
export async function readMessages(neighbourhoodId: string): Promise<StatusMessage[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/status-messages", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.messages;
}

/** Refused with 409 when somebody else answered one of them since; then nothing is told. */
export async function sendAnswers(neighbourhoodId: string, body: Wire["PointAnswersIn"]): Promise<PointAnswer[]> {
  const { data, error } = await api.POST("/neighbourhoods/{neighbourhoodId}/point-answers", {
    params: { path: { neighbourhoodId } },
    body,
  });
  if (!data) throw error;
  return data.answers;
}

export async function readTemplates(neighbourhoodId: string): Promise<AnswerTemplates> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/answer-templates", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data;
}

export async function saveTemplates(
  neighbourhoodId: string,
  templates: AnswerTemplates["templates"],
  revision: number,
): Promise<AnswerTemplates> {
  const { data, error } = await api.PUT("/neighbourhoods/{neighbourhoodId}/answer-templates", {
    params: { path: { neighbourhoodId }, header: { "If-Match": `"${revision}"` } },
    body: { templates },
  });
  if (!data) throw error;
  return data;
}

export async function readConditions(neighbourhoodId: string): Promise<Condition[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/boundary-conditions", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.boundaryConditions;
}
