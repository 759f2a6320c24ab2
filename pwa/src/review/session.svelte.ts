import { api, useCsrfToken } from "../api/client";
import type { components } from "../api/schema";
import { router } from "../routes";
import { forgetReads, keepRead, readOrKept } from "./kept_reads";

export type Session = components["schemas"]["Session"];
type Role = components["schemas"]["SessionMembership"]["role"];

/** Who is at work in which neighbourhood. The server decides what is allowed; this only hides what would be refused. */
export interface Staff {
  neighbourhoodId: string;
  neighbourhoodName: string;
  name: string;
  mayReview: boolean;
  mayBuild: boolean;
  mayReadPoints: boolean;
}

let session = $state.raw<Session | null>(null);
let expired = $state(false);

/** A session lasts a working day. Who is still typing when it ends signs in again on the spot, and loses nothing. */
export const expiry = {
  get isOver() {
    return expired;
  },
};

api.use({
  onResponse({ request, response }) {
    if (response.status === 401 && !request.url.endsWith("/session")) expired = true;
  },
});

export async function readSession(): Promise<Session> {
  const { value } = await readOrKept("session", askSession, withoutToken);
  return keep(value);
}

/** The token opens what the session may do; it is never kept. */
const withoutToken = (fresh: Session): Session => ({ ...fresh, csrfToken: "" });

/** Nobody signed in any more: what was kept for the one before goes. */
async function askSession(): Promise<Session> {
  const { data, error } = await api.GET("/session");
  if (!data) throw error;
  if (!data.account) await forgetReads();
  return data;
}

export async function signIn(email: string, password: string): Promise<Session> {
  const { data, error } = await api.POST("/session", { body: { email, password } });
  if (!data) throw error;
  await forgetReads();
  await keepRead("session", withoutToken(data));
  return keep(data);
}

export async function signOut(): Promise<void> {
  const { error } = await api.DELETE("/session");
  if (error) throw error;
  await forgetReads();
  session = null;
  useCsrfToken(null);
  router.go(router.path("signIn", {}));
}

/** Null sends you to sign in first, and back to this page after it. */
export async function openSession(neighbourhoodId: string): Promise<Staff | "elsewhere" | null> {
  const { account, memberships } = await readSession();
  if (!account) {
    const wanted = location.pathname + location.search;
    router.go(`${router.path("signIn", {})}?naar=${encodeURIComponent(wanted)}`, { replace: true });
    return null;
  }
  const here = memberships.filter((membership) => membership.neighbourhoodId === neighbourhoodId);
  if (!here[0]) return "elsewhere";
  const may = (...roles: Role[]) => here.some(({ role }) => roles.includes(role) || role === "admin");
  return {
    neighbourhoodId,
    neighbourhoodName: here[0].neighbourhoodName,
    name: account.name,
    mayReview: may("facilitator"),
    mayBuild: may("agendaBuilder"),
    mayReadPoints: may("facilitator", "agendaBuilder"),
  };
}

/** Only a path inside the staff's part of this site: a link in a message must not send you elsewhere. */
export function wantedPath(search: string): string | null {
  const wanted = new URLSearchParams(search).get("naar");
  return wanted?.startsWith("/werk/") ? wanted : null;
}

export interface Neighbourhood {
  id: string;
  name: string;
  roles: Role[];
}

export function neighbourhoodsOf({ memberships }: Session): Neighbourhood[] {
  const byId = new Map<string, Neighbourhood>();
  for (const { neighbourhoodId: id, neighbourhoodName: name, role } of memberships) {
    const known = byId.get(id) ?? { id, name, roles: [] };
    byId.set(id, { ...known, roles: [...known.roles, role] });
  }
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, "nl"));
}

/** Each starts where their work is. */
export function firstScreenOf({ id, roles }: Neighbourhood): string {
  const reviews = roles.includes("facilitator") || roles.includes("admin");
  return router.path(reviews ? "inbox" : "agenda", { neighbourhoodId: id });
}

function keep(fresh: Session): Session {
  useCsrfToken(fresh.csrfToken);
  session = fresh;
  expired = false;
  return fresh;
}

/** In how many neighbourhoods this account works, so that the way to another one shows only when there is one. */
export function neighbourhoodCount(): number {
  return session ? neighbourhoodsOf(session).length : 0;
}
