import { api } from "../api/client";
import { isProblem } from "../api/problem";
import type { components } from "../api/schema";

type Schemas = components["schemas"];
export type Neighbourhood = Schemas["NeighbourhoodFacts"];
export type NeighbourhoodPatch = Schemas["NeighbourhoodPatch"];
export type Profile = Schemas["Profile"];
export type AreaReading = Schemas["AreaReading"];
export type Theme = Schemas["ThemeOfAll"];
export type ThemeIn = Schemas["ThemeIn"];
export type Condition = Schemas["BoundaryCondition"];
export type ConditionIn = Schemas["BoundaryConditionIn"];
export type ConditionPatch = Schemas["BoundaryConditionPatch"];
export type Partner = Schemas["Partner"];
export type PartnerIn = Schemas["PartnerIn"];
export type PartnerPatch = Schemas["PartnerPatch"];
export type Person = Schemas["PartnerPerson"];
export type PersonIn = Schemas["PartnerPersonIn"];
export type PartnerAccount = Schemas["PartnerAccount"];

const header = ({ revision }: { revision: number }) => ({ "If-Match": `"${revision}"` });

/** Somebody else changed it since it was read. */
export const isOvertaken = (error: unknown): boolean => isProblem(error) && error.code === "stale";

async function dataOf<Data>(answer: Promise<{ data?: Data; error?: unknown }>): Promise<Data> {
  const { data, error } = await answer;
  if (data === undefined) throw error;
  return data;
}

export function changeNeighbourhood(now: Neighbourhood, body: NeighbourhoodPatch): Promise<Neighbourhood> {
  const path = { neighbourhoodId: now.neighbourhoodId };
  return dataOf(api.PATCH("/neighbourhoods/{neighbourhoodId}", { params: { path, header: header(now) }, body }));
}

export function readArea(neighbourhoodId: string, document: Record<string, unknown>): Promise<AreaReading> {
  const params = { path: { neighbourhoodId } };
  return dataOf(api.POST("/neighbourhoods/{neighbourhoodId}/area-readings", { params, body: { document } }));
}

export async function readThemes(neighbourhoodId: string): Promise<Theme[]> {
  const params = { path: { neighbourhoodId } };
  return (await dataOf(api.GET("/neighbourhoods/{neighbourhoodId}/themes", { params }))).themes;
}

export async function putThemes(now: Neighbourhood, themes: ThemeIn[]): Promise<Theme[]> {
  const params = { path: { neighbourhoodId: now.neighbourhoodId }, header: header(now) };
  return (await dataOf(api.PUT("/neighbourhoods/{neighbourhoodId}/themes", { params, body: { themes } }))).themes;
}

export async function readConditions(neighbourhoodId: string): Promise<Condition[]> {
  const params = { path: { neighbourhoodId } };
  return (await dataOf(api.GET("/neighbourhoods/{neighbourhoodId}/boundary-conditions", { params }))).boundaryConditions;
}

/** Those that count no more, the last that went first. */
export async function readRetiredConditions(neighbourhoodId: string): Promise<Condition[]> {
  const params = { path: { neighbourhoodId }, query: { retired: true } };
  return (await dataOf(api.GET("/neighbourhoods/{neighbourhoodId}/boundary-conditions", { params }))).boundaryConditions;
}

export function createCondition(neighbourhoodId: string, body: ConditionIn): Promise<Condition> {
  const params = { path: { neighbourhoodId } };
  return dataOf(api.POST("/neighbourhoods/{neighbourhoodId}/boundary-conditions", { params, body }));
}

export function changeCondition(neighbourhoodId: string, now: Condition, body: ConditionPatch): Promise<Condition> {
  const params = { path: { neighbourhoodId, conditionId: now.boundaryConditionId }, header: header(now) };
  return dataOf(api.PATCH("/neighbourhoods/{neighbourhoodId}/boundary-conditions/{conditionId}", { params, body }));
}

export async function orderConditions(neighbourhoodId: string, order: readonly Condition[]): Promise<Condition[]> {
  const params = { path: { neighbourhoodId } };
  const body = { boundaryConditionIds: order.map(({ boundaryConditionId }) => boundaryConditionId) };
  return (await dataOf(api.PUT("/neighbourhoods/{neighbourhoodId}/boundary-condition-order", { params, body })))
    .boundaryConditions;
}

export async function readPartners(neighbourhoodId: string): Promise<Partner[]> {
  const params = { path: { neighbourhoodId } };
  return (await dataOf(api.GET("/neighbourhoods/{neighbourhoodId}/partners", { params }))).partners;
}

export function createPartner(neighbourhoodId: string, body: PartnerIn): Promise<Partner> {
  return dataOf(api.POST("/neighbourhoods/{neighbourhoodId}/partners", { params: { path: { neighbourhoodId } }, body }));
}

export function changePartner(neighbourhoodId: string, now: Partner, body: PartnerPatch): Promise<Partner> {
  const params = { path: { neighbourhoodId, partnerId: now.partnerId }, header: header(now) };
  return dataOf(api.PATCH("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}", { params, body }));
}

export function publishPartner(neighbourhoodId: string, now: Partner): Promise<Partner> {
  const params = { path: { neighbourhoodId, partnerId: now.partnerId }, header: header(now) };
  return dataOf(api.PUT("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/publication", { params }));
}

export function withdrawPartner(neighbourhoodId: string, { partnerId }: Partner): Promise<Partner> {
  const params = { path: { neighbourhoodId, partnerId } };
  return dataOf(api.DELETE("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/publication", { params }));
}

export async function readPeople(neighbourhoodId: string, partnerId: string): Promise<Person[]> {
  const params = { path: { neighbourhoodId, partnerId } };
  return (await dataOf(api.GET("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/people", { params }))).people;
}

export function addPerson(neighbourhoodId: string, partnerId: string, body: PersonIn): Promise<Person> {
  const params = { path: { neighbourhoodId, partnerId } };
  return dataOf(api.POST("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/people", { params, body }));
}

export function changePerson(neighbourhoodId: string, partnerId: string, now: Person, body: PersonIn): Promise<Person> {
  const params = { path: { neighbourhoodId, partnerId, personId: now.personId }, header: header(now) };
  return dataOf(api.PUT("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/people/{personId}", { params, body }));
}

export async function removePerson(neighbourhoodId: string, partnerId: string, { personId }: Person): Promise<void> {
  const { error } = await api.DELETE("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/people/{personId}", {
    params: { path: { neighbourhoodId, partnerId, personId } },
  });
  if (error) throw error;
}

export async function readAccounts(neighbourhoodId: string): Promise<PartnerAccount[]> {
  const params = { path: { neighbourhoodId } };
  return (await dataOf(api.GET("/neighbourhoods/{neighbourhoodId}/partner-accounts", { params }))).accounts;
}

export async function setAccounts(neighbourhoodId: string, partnerId: string, accountIds: string[]) {
  const params = { path: { neighbourhoodId, partnerId } };
  const body = { accountIds };
  return (await dataOf(api.PUT("/neighbourhoods/{neighbourhoodId}/partners/{partnerId}/accounts", { params, body })))
    .accounts;
}
