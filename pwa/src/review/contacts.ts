import { api } from "../api/client";
import type { components } from "../api/schema";

export type Contact = components["schemas"]["Contact"];
export type AgeTotals = components["schemas"]["AgeGroupTotals"];

export async function readContacts(neighbourhoodId: string): Promise<Contact[]> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/contacts", {
    params: { path: { neighbourhoodId } },
  });
  if (!data) throw error;
  return data.contacts;
}

export async function removeContact(neighbourhoodId: string, contactId: string): Promise<void> {
  const { error } = await api.DELETE("/neighbourhoods/{neighbourhoodId}/contacts/{contactId}", {
    params: { path: { neighbourhoodId, contactId } },
  });
  if (error) throw error;
}

export async function readAges(neighbourhoodId: string, walkId: string): Promise<AgeTotals> {
  const { data, error } = await api.GET("/neighbourhoods/{neighbourhoodId}/walks/{walkId}/age-groups", {
    params: { path: { neighbourhoodId, walkId } },
  });
  if (!data) throw error;
  return data;
}

/** By walk, in the order in which they come. */
export function byWalk(contacts: readonly Contact[]): { walkId: string; title: string; contacts: Contact[] }[] {
  const groups = new Map<string, { walkId: string; title: string; contacts: Contact[] }>();
  for (const contact of contacts) {
    const { walkId, walkTitle: title } = contact;
    const group = groups.get(walkId) ?? { walkId, title, contacts: [] };
    group.contacts.push(contact);
    groups.set(walkId, group);
  }
  return [...groups.values()];
}
