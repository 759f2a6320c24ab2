import { readBytes, readPhotos, readPoint } from "../outbox/points";
import type { QueuedPhoto, QueuedPoint, SendProblem } from "../outbox/records";
import {
  adoptRevision,
  noteAttempt,
  notePhotoProblem,
  notePhotoReceived,
  notePointReceived,
  noteWithdrawn,
  noteWithdrawnElsewhere,
} from "../outbox/sending_records";
import type { JoinedWalk } from "../outbox/walk_records";
import { sendingText } from "../text";
import { ask } from "./answer";
import { clockOffsetMs, noteClock } from "./clock";
import { preparePhoto } from "./prepare_photo";
import { confirmsPhoto, namesAllPhotos, type Receipt, receiptOf } from "./receipt";
import { photoPut, pointDelete, pointPut, type Request } from "./requests";
import type { Tools } from "./tools";
import { judge, type Verdict } from "./verdict";

/** What is left to do for one point after one try. */
export type Result =
  | { is: "done" }
  | { is: "again"; reached: boolean; afterMs: number | null }
  | { is: "stranger"; problem: SendProblem }
  | { is: "help"; problem: SendProblem };

const done: Result = { is: "done" };

/** First the point itself, then its photos in the order in which they were taken. */
export async function sendPoint(tools: Tools, walk: JoinedWalk, point: QueuedPoint, unsent: number): Promise<Result> {
  if (point.withdrawnAt !== null) return sendWithdrawal(tools, walk, point, unsent);
  const prepared = await preparePhotos(tools, point);
  if (prepared === null) return { is: "help", problem: sendingText.photoMissing };
  const result = point.sentVersion < point.version ? await sendContent(tools, walk, point, prepared, unsent) : done;
  return result.is === "done" ? sendPhotos(tools, walk, point, unsent) : result;
}

async function sendWithdrawal(tools: Tools, walk: JoinedWalk, point: QueuedPoint, unsent: number): Promise<Result> {
  const { observationId, version } = point;
  await noteAttempt(observationId, version, null);
  const verdict = await put(tools, pointDelete(walk, point, unsent), (body) => {
    const receipt = receiptOf(observationId, body);
    return receipt?.withdrawn ? receipt : null;
  });
  if (verdict.is !== "received") return resultOf(verdict);
  await noteWithdrawn(observationId, version, verdict.value.revision);
  return done;
}

async function preparePhotos(tools: Tools, point: QueuedPoint): Promise<QueuedPhoto[] | null> {
  const prepared: QueuedPhoto[] = [];
  // One at a time: two decoded photos together are more than a small phone can hold.
  for (const photo of await photosOf(point)) {
    const ready = photo && (await preparePhoto(tools, photo));
    if (!ready) return null;
    prepared.push(ready);
  }
  return prepared;
}

async function sendContent(
  tools: Tools,
  walk: JoinedWalk,
  point: QueuedPoint,
  photos: QueuedPhoto[],
  unsent: number,
): Promise<Result> {
  const { observationId, version } = point;
  const fixed = await noteAttempt(observationId, version, await clockOffsetMs());
  // Changed while its photos were made small: the next round sends the new version.
  if (!fixed || fixed.version !== version) return { is: "again", reached: true, afterMs: 0 };
  const verdict = await put(tools, pointPut(walk, fixed, photos, unsent), (body) => {
    const receipt = receiptOf(observationId, body);
    return receipt && (receipt.withdrawn || namesAllPhotos(receipt, photos)) ? receipt : null;
  });
  if (verdict.is === "conflict") return settleConflict(point, verdict.body, verdict.problem);
  if (verdict.is !== "received") return resultOf(verdict);
  const { revision, withdrawn } = verdict.value;
  if (withdrawn) await noteWithdrawnElsewhere(observationId, version, revision, tools.now());
  else await notePointReceived(observationId, version, revision);
  await noteConfirmed(verdict.value, photos);
  return done;
}

/** If an earlier answer was lost, the other version is our own and this one follows it. Otherwise a person decides. */
async function settleConflict(point: QueuedPoint, body: unknown, problem: SendProblem): Promise<Result> {
  const receipt = receiptOf(point.observationId, (body as { receipt?: unknown }).receipt);
  const isAnswerLost = point.unansweredVersion > 0 && point.unansweredVersion < point.version;
  if (!receipt) return { is: "help", problem };
  if (!isAnswerLost) return { is: "help", problem: { ...problem, revision: receipt.revision } };
  await adoptRevision(point.observationId, receipt.revision);
  return { is: "again", reached: true, afterMs: 0 };
}

async function sendPhotos(tools: Tools, walk: JoinedWalk, point: QueuedPoint, unsent: number): Promise<Result> {
  let worst: Result = done;
  for (const photo of await photosOf(point)) {
    if (!photo || photo.received || photo.elsewhere) continue;
    // Taken off the point while the others were on their way, for a face perhaps.
    if (!(await readPoint(point.observationId))?.photoIds.includes(photo.photoId)) continue;
    const result = await sendPhoto(tools, walk, photo, unsent);
    if (result.is === "done") continue;
    worst = result;
    if (result.is === "help") await notePhotoProblem(photo.photoId, result.problem);
    else if (result.is === "stranger" || !result.reached) return result;
  }
  return worst;
}

async function sendPhoto(tools: Tools, walk: JoinedWalk, photo: QueuedPhoto, unsent: number): Promise<Result> {
  const stored = await readBytes(photo.photoId, photo.sent?.isOriginal ? "original" : "sent");
  if (!stored || !photo.sent) return { is: "help", problem: sendingText.photoMissing };
  const verdict = await put(tools, photoPut(walk, photo, stored.bytes, unsent), (body) => {
    const receipt = receiptOf(photo.observationId, body);
    return receipt && (receipt.withdrawn || confirmsPhoto(receipt, photo)) ? receipt : null;
  });
  if (verdict.is !== "received") return resultOf(verdict);
  await noteConfirmed(verdict.value, [photo]);
  return done;
}

async function noteConfirmed(receipt: Receipt, photos: QueuedPhoto[]): Promise<void> {
  for (const photo of photos) {
    if (!photo.received && confirmsPhoto(receipt, photo)) await notePhotoReceived(photo.photoId);
  }
}

async function put<T>(tools: Tools, request: Request, read: (body: unknown) => T | null): Promise<Verdict<T>> {
  const answer = await ask(tools, request.url, request.init, request.deadlineMs);
  await noteClock(answer);
  return judge(answer, read);
}

function resultOf(verdict: Exclude<Verdict<unknown>, { is: "received" }>): Result {
  return verdict.is === "conflict" ? { is: "help", problem: verdict.problem } : verdict;
}

/** In the order of the point; null for a photo that is announced but not on this phone. */
async function photosOf(point: QueuedPoint): Promise<(QueuedPhoto | null)[]> {
  const rows = await readPhotos(point.observationId);
  return point.photoIds.map((photoId) => rows.find((row) => row.photoId === photoId) ?? null);
}
