import type { AnswerKind, QueuedAnswer } from "../outbox/answer_records";
import { contentOf } from "../outbox/content";
import type { QueuedPhoto, QueuedPoint } from "../outbox/records";
import type { JoinedWalk } from "../outbox/walk_records";

const base = "/api/v1";

export interface Request {
  url: string;
  init: RequestInit;
  deadlineMs: number;
}

const shortMs = 30_000;
/** Two kilobytes a second still gets through. */
const slowestBytesPerMs = 2;

export function walkUrl(joinCode: string): string {
  return `${base}/join-codes/${encodeURIComponent(joinCode)}`;
}

export function registration(walk: JoinedWalk, secretSha256: string): Request {
  return {
    url: `${base}/walks/${walk.walkId}/walkers/${walk.walkerId}`,
    init: jsonPut({ joinCode: walk.joinCode, secretSha256 }, {}),
    deadlineMs: shortMs,
  };
}

export function pointPut(walk: JoinedWalk, point: QueuedPoint, photos: readonly QueuedPhoto[], unsent: number): Request {
  const version: Record<string, string> = point.revision > 0 ? { "If-Match": `"${point.revision}"` } : {};
  return {
    url: pointUrl(point),
    init: jsonPut(contentOf(point, photos), { ...walkerHeaders(walk, unsent), ...version }),
    deadlineMs: shortMs,
  };
}

export function pointDelete(walk: JoinedWalk, point: QueuedPoint, unsent: number): Request {
  return {
    url: pointUrl(point),
    init: { method: "DELETE", headers: walkerHeaders(walk, unsent) },
    deadlineMs: shortMs,
  };
}

export function photoPut(walk: JoinedWalk, photo: QueuedPhoto, bytes: ArrayBuffer, unsent: number): Request {
  const { sha256, mediaType } = photo.sent!;
  return {
    url: `${base}/walks/${photo.walkId}/observations/${photo.observationId}/photos/${photo.photoId}`,
    init: {
      method: "PUT",
      // Plain bytes: a stored Blob would arrive empty on some phones. The browser adds Content-Length itself.
      body: new Uint8Array(bytes),
      headers: {
        ...walkerHeaders(walk, unsent),
        "Content-Type": mediaType,
        "Content-Digest": `sha-256=:${base64OfHex(sha256)}:`,
      },
    },
    deadlineMs: shortMs + bytes.byteLength / slowestBytesPerMs,
  };
}

export function myPoints(walk: JoinedWalk, unsent: number): Request {
  return {
    url: `${base}/walks/${walk.walkId}/walkers/${walk.walkerId}/points`,
    init: { headers: walkerHeaders(walk, unsent) },
    deadlineMs: shortMs,
  };
}

export function together(walk: JoinedWalk, unsent: number): Request {
  return { url: `${base}/walks/${walk.walkId}/together`, init: { headers: walkerHeaders(walk, unsent) }, deadlineMs: shortMs };
}

export function answerPut(answer: QueuedAnswer, content: Record<string, unknown>): Request {
  return { url: answerUrl(answer), init: jsonPut(content, answerHeaders(answer)), deadlineMs: shortMs };
}

export function answerDelete(answer: QueuedAnswer): Request {
  return { url: answerUrl(answer), init: { method: "DELETE", headers: answerHeaders(answer) }, deadlineMs: shortMs };
}

const answerFolders: Record<AnswerKind, string> = { contact: "contacts", "age-group": "age-groups" };

function answerUrl({ walkId, kind, answerId }: QueuedAnswer): string {
  return `${base}/walks/${walkId}/${answerFolders[kind]}/${answerId}`;
}

/** No word of the walker, not even how many points wait: whoever answers must not be known by them. */
function answerHeaders({ answerSecret }: QueuedAnswer): Record<string, string> {
  return { "Answer-Secret": answerSecret };
}

/** An own photo as it looks at the server, 480 px. */
export function smallPhoto(walk: JoinedWalk, photo: QueuedPhoto): Request {
  return {
    url: `${base}/walks/${photo.walkId}/observations/${photo.observationId}/photos/${photo.photoId}/small`,
    init: { headers: authorization(walk) },
    deadlineMs: shortMs,
  };
}

/** By a phone that has nothing left, not even who it was. */
export function vanishedReport(walkId: string, reportId: string, count: number): Request {
  return { url: `${base}/walks/${walkId}/vanished-points/${reportId}`, init: jsonPut({ count }, {}), deadlineMs: shortMs };
}

/** Made at the moment of sending and stored with nothing. */
function walkerHeaders(walk: JoinedWalk, unsent: number): Record<string, string> {
  return { ...authorization(walk), "Unsent-Count": String(unsent) };
}

function authorization(walk: JoinedWalk): Record<string, string> {
  return { Authorization: `Bearer ${walk.walkerId}.${walk.secret}` };
}

function pointUrl(point: QueuedPoint): string {
  return `${base}/walks/${point.walkId}/observations/${point.observationId}`;
}

function jsonPut(content: unknown, headers: Record<string, string>): RequestInit {
  const body = JSON.stringify(content);
  return { method: "PUT", body, headers: { ...headers, "Content-Type": "application/json" } };
}

function base64OfHex(hex: string): string {
  return btoa(hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}
