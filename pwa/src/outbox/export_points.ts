import { contentOf } from "./content";
import { fileOf, type FilePart, photoFileName } from "./export_files";
import { type LooseRow, readForExport, readLooseBytes } from "./export_rows";
import { asEachMaker, asMakerOf } from "./identity";
import { sha256 } from "./ids";
import { withOffset } from "./new_point";
import { readBytes, readPhotos, readPoint } from "./points";
import { progressOf } from "./progress";
import type { QueuedPhoto, QueuedPoint } from "./records";
import { noteExported } from "./sending_records";
import { readSetting } from "./settings";
import type { JoinedWalk } from "./walk_records";
import { ZipFile } from "./zip_file";

/** What saving needs from outside. */
export interface ExportTools {
  /** Makes and stores what will be sent, so that the phone and the file announce the same photo. */
  prepare(photo: QueuedPhoto): Promise<QueuedPhoto | null>;
  now(): Date;
  readme: string;
  /** After every point. */
  onprogress?(done: number, total: number): void;
  /** True when the walker does not want it any more. */
  isStopped?(): boolean;
}

export interface Exported {
  blob: Blob;
  points: number;
  photos: number;
  /** Photos that neither this phone nor the server has. */
  missing: number;
}

/**
 * *Alles opslaan als bestand*: every point of every walk on this phone with its photos, in a ZIP. Needs no internet,
 * deletes nothing, and never holds more than one photo. Null when it was stopped.
 */
export async function exportPoints(tools: ExportTools): Promise<Exported | null> {
  const { walks, points, loose, looseBytes } = await readForExport();
  const zip = new ZipFile(tools.now());
  const clockOffsetMs = (await readSetting("clockOffsetMs")) ?? null;
  const described: Described[] = [];
  for (const [index, { observationId }] of points.entries()) {
    if (tools.isStopped?.()) return null;
    tools.onprogress?.(index, points.length);
    // Read anew: its walker may have changed it meanwhile, and what goes into the file counts as said.
    const point = await noteExported(observationId, clockOffsetMs).catch(() => readPoint(observationId));
    const walk = walks.find(({ walkId }) => walkId === point?.walkId);
    if (point && walk) described.push(await addPoint(tools, zip, asMakerOf(point, walk), point));
  }
  const unreadable = [...loose];
  for (const key of looseBytes) unreadable.push(await addLoose(zip, key));
  zip.addText("LEESMIJ.txt", tools.readme);
  zip.addText("punten.json", await manifestOf(tools.now(), walks, described, unreadable));
  const sum = (count: (one: Described) => number) => described.reduce((total, one) => total + count(one), 0);
  return {
    blob: zip.finish(),
    points: described.length,
    photos: sum(({ photos }) => photos),
    missing: sum(({ missing }) => missing),
  };
}

type Described = Awaited<ReturnType<typeof addPoint>>;

async function manifestOf(now: Date, walks: JoinedWalk[], described: Described[], unreadable: LooseRow[]): Promise<string> {
  const manifest = {
    format: "wijkwandeling-punten",
    version: 1,
    exportedAt: withOffset(now),
    walks: await Promise.all(walks.flatMap(asEachMaker).map(walkLine)),
    points: described.map(({ line }) => line),
    unreadable: unreadable.map(asJson),
  };
  return JSON.stringify(manifest, null, 1);
}

async function addPoint(tools: ExportTools, zip: ZipFile, walk: JoinedWalk, point: QueuedPoint) {
  const rows = await readPhotos(point.observationId);
  const ready: QueuedPhoto[] = [];
  const files: FilePart[] = [];
  let photos = 0;
  let missing = 0;
  for (const photoId of point.photoIds) {
    const row = rows.find((candidate) => candidate.photoId === photoId);
    // A full disk cannot keep a smaller version; the original then goes into the file all the same.
    const photo = row && ((await tools.prepare(row).catch(() => null)) ?? row);
    const added = photo ? await addPhoto(zip, photo) : [];
    if (photo?.sent) ready.push(photo);
    if (added.length > 0) photos += 1;
    else if (!photo?.received && !photo?.elsewhere) missing += 1;
    files.push(...added);
  }
  const line = {
    observationId: point.observationId,
    walkId: point.walkId,
    walkerId: walk.walkerId,
    createdAt: withOffset(new Date(point.createdAt)),
    withdrawn: point.withdrawnAt !== null,
    arrived: ["arrived", "withdrawn"].includes(progressOf(point, rows).stage),
    revision: point.revision,
    content: contentOf(point, ready),
    files,
  };
  return { line, photos, missing };
}

/** The version that is sent, and the original beside it while this phone has it. */
async function addPhoto(zip: ZipFile, photo: QueuedPhoto): Promise<FilePart[]> {
  const files: FilePart[] = [];
  for (const role of ["sent", "original"] as const) {
    const stored = await readBytes(photo.photoId, role).catch(() => null);
    if (!stored) continue;
    const isSent = role === "sent" || photo.sent?.isOriginal === true;
    const part = await fileOf(photo.photoId, isSent ? "sent" : "original", stored.mediaType, stored.bytes);
    files.push({ ...part, file: zip.add(part.file, stored.bytes) });
  }
  return files;
}

async function addLoose(zip: ZipFile, key: string): Promise<LooseRow> {
  const { row, bytes, mediaType } = await readLooseBytes(key);
  if (!bytes) return { store: "bytes", row };
  const [photoId, role] = key.split("/");
  const file = zip.add(photoFileName(photoId!, role === "sent" ? "sent" : "original", mediaType), bytes);
  return { store: "bytes", row: { key, mediaType, file, sizeBytes: bytes.byteLength, sha256: await sha256(bytes) } };
}

/** The hash lets the server know this phone later on; the secret itself is not for a file. */
async function walkLine({ walkId, joinCode, walkerId, secret, walk }: JoinedWalk) {
  return { walkId, title: walk.title, joinCode, walkerId, secretSha256: await sha256(new TextEncoder().encode(secret!)) };
}

/** A row of which nothing is known may hold anything. */
function asJson({ store, row }: LooseRow): unknown {
  try {
    return { store, row: JSON.parse(JSON.stringify(row) ?? "null") as unknown };
  } catch {
    return { store, row: String(row) };
  }
}
