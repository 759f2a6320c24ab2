import type { Identity, JoinedWalk } from "../outbox/walk_records";
import { plainCode } from "../outbox/walks";

const mark = "#ik=";
const identityForm = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([0-9a-f]{64})$/;
const walkPath = /\/w\/([^/?#\s]+)/;

export interface WalkLink {
  code: string;
  identity: Identity | null;
}

/** Carries the walker to another browser, the home screen or another phone. What follows # never reaches a server. */
export function personalLink({ joinCode, walkerId, secret }: JoinedWalk): string {
  return linkOf(joinCode, walkerId && secret ? { walkerId, secret } : null);
}

export function linkOf(joinCode: string, identity: Identity | null): string {
  const fragment = identity ? `${mark}${identity.walkerId}.${identity.secret}` : "";
  return `${location.origin}/w/${encodeURIComponent(joinCode)}${fragment}`;
}

export function isPersonal(fragment: string): boolean {
  return fragment.startsWith(mark);
}

/** Null when half of it got lost on the way. */
export function identityIn(fragment: string): Identity | null {
  const [, walkerId, secret] = identityForm.exec(fragment.slice(mark.length)) ?? [];
  return isPersonal(fragment) && walkerId && secret ? { walkerId, secret } : null;
}

/** What people type or paste where a code is asked: the code itself, the link on the poster, or a personal link. */
export function readLink(text: string): WalkLink | null {
  const typed = text.trim();
  const [, inLink] = walkPath.exec(typed) ?? [];
  if (!inLink && typed.includes("/")) return null;
  const code = plainCode(inLink ?? typed);
  const from = typed.indexOf("#");
  return code ? { code, identity: inLink && from >= 0 ? identityIn(typed.slice(from)) : null } : null;
}
