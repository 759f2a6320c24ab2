import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";

import { write } from "../../src/outbox/database";
import { zipName } from "../../src/outbox/export_files";
import { exportPoints, type ExportTools } from "../../src/outbox/export_points";
import { sha256 } from "../../src/outbox/ids";
import { addPhoto, changeContent, readBytes, readPhotos, readPoint, readPoints, withdrawPoint } from "../../src/outbox/points";
import { writeSetting } from "../../src/outbox/settings";
import { becomeWalker, rememberWalk } from "../../src/outbox/walks";
import { preparePhoto } from "../../src/sync/prepare_photo";
import { sendAll } from "../../src/sync/send_all";
import { aClosedPoint, aPhoto, aWalker, bloemenbuurt } from "../outbox/builders";
import { onFreshPhone } from "../outbox/fresh_database";
import { FakeServer, refusal } from "../sync/fake_server";

onFreshPhone();

interface Line {
  observationId: string;
  walkId: string;
  walkerId: string;
  withdrawn: boolean;
  arrived: boolean;
  revision: number;
  content: { kind: string | null; note: string; clockOffsetMs: number | null; photos: { photoId: string; sha256: string }[] };
  files: { photoId: string; file: string; role: string; sizeBytes: number; sha256: string }[];
}

interface Manifest {
  format: string;
  version: number;
  walks: { walkId: string; walkerId: string; secretSha256: string }[];
  points: Line[];
  unreadable: { store: string; row: Record<string, unknown> }[];
}

let server: FakeServer;

const tools = (change: Partial<ExportTools> = {}): ExportTools => ({
  prepare: (photo) => preparePhoto(server.tools, photo),
  now: () => new Date("2026-11-22T10:00:00Z"),
  readme: "Lees mij",
  ...change,
});

beforeEach(async () => {
  server = new FakeServer();
  await aWalker();
});

async function exported(change: Partial<ExportTools> = {}) {
  const made = (await exportPoints(tools(change)))!;
  const files = unzipSync(new Uint8Array(await made.blob.arrayBuffer()));
  const text = strFromU8(files["punten.json"]!);
  return { ...made, files, text, manifest: JSON.parse(text) as Manifest };
}

test("R15 the file holds every point with its photos, and each file has the size and hash that it says", async () => {
  const bench = await aClosedPoint([aPhoto("een"), aPhoto("twee")], { note: "Bankje bij de vijver" });
  const bare = await aClosedPoint([], { note: "Hier kent men elkaar" });
  const { manifest, files, points, photos, missing } = await exported();
  expect([manifest.format, manifest.version, points, photos, missing]).toEqual(["wijkwandeling-punten", 1, 2, 2, 0]);
  expect(manifest.points.map(({ observationId }) => observationId)).toEqual([bench.observationId, bare.observationId]);
  expect(manifest.points.map(({ content }) => content.note)).toEqual(["Bankje bij de vijver", "Hier kent men elkaar"]);
  for (const { file, sizeBytes, sha256: hash } of manifest.points[0]!.files) {
    expect(files[file]).toHaveLength(sizeBytes);
    expect(await sha256(files[file]!.slice())).toBe(hash);
  }
  expect(strFromU8(files["LEESMIJ.txt"]!)).toBe("Lees mij");
});

test("R15 a photo that was not made small yet is, and its original goes beside it", async () => {
  server.tools.scale = () => Promise.resolve({ sent: aPhoto("klein").bytes, small: aPhoto("mini").bytes });
  const point = await aClosedPoint([{ ...aPhoto("groot"), clean: false, mediaType: "image/heic" }]);
  const { manifest, files } = await exported();
  const [id] = point.photoIds;
  const [line] = manifest.points;
  expect(line!.files.map(({ role, file }) => [role, file])).toEqual([
    ["sent", `fotos/${id}.jpg`],
    ["original", `fotos/${id}-origineel.heic`],
  ]);
  expect(line!.content.photos[0]!.sha256).toBe(line!.files[0]!.sha256);
  expect([`fotos/${id}.jpg`, `fotos/${id}-origineel.heic`].map((name) => strFromU8(files[name]!))).toEqual(["klein", "groot"]);
});

test("R15 what the file says of a point is what the phone sends afterwards: no second version arises", async () => {
  await aClosedPoint([aPhoto()]);
  const { manifest } = await exported();
  // Only later does the phone hear that its clock is off.
  await writeSetting("clockOffsetMs", 90_000);
  await sendAll(server.tools, { urgent: true });
  const body = server.bodies.find((sent) => typeof sent === "string" && sent.includes("kind"));
  expect(JSON.parse(body as string)).toEqual(manifest.points[0]!.content);
});

test("R15 a point that was changed after its file was read in follows it, without asking", async () => {
  const point = await aClosedPoint();
  const { manifest } = await exported();
  server.points.set(point.observationId, {
    content: JSON.stringify(manifest.points[0]!.content),
    revision: 1,
    withdrawn: false,
    photos: [],
  });
  await changeContent(point.observationId, { note: "Toch twee tegels" });
  await sendAll(server.tools, { urgent: true });
  await sendAll(server.tools, { urgent: true });
  expect(await readPoint(point.observationId)).toMatchObject({ problem: null, revision: 2 });
});

test("R15 the secret is not in the file, only the hash by which the server knows this phone", async () => {
  await aClosedPoint();
  const walker = await becomeWalker(bloemenbuurt.walkId);
  const { text, manifest } = await exported();
  expect(text).not.toContain(walker!.secret);
  const secretSha256 = await sha256(new TextEncoder().encode(walker!.secret!));
  expect(manifest.walks).toMatchObject([{ walkerId: walker!.walkerId, secretSha256 }]);
  expect(manifest.points[0]!.walkerId).toBe(walker!.walkerId);
});

test("R15 making the file takes nothing away from the phone, and stops when its walker closes it", async () => {
  const point = await aClosedPoint([aPhoto()]);
  await exported();
  expect(await readBytes(point.photoIds[0]!, "original")).not.toBeNull();
  expect(await exportPoints(tools({ isStopped: () => true }))).toBeNull();
});

test("R15 points of every walk on this phone are in it, also withdrawn, unfinished and arrived ones", async () => {
  await rememberWalk("A2B3C4", { ...bloemenbuurt, walkId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f077", title: "Ochtend" });
  await becomeWalker("0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f077");
  await aClosedPoint([aPhoto()]);
  await sendAll(server.tools, { urgent: true });
  await aClosedPoint([], { walkId: "0b6fa6a6-6f0e-4a55-8a4e-2f1f4ab2f077" });
  const gone = await aClosedPoint();
  await withdrawPoint(gone.observationId);
  await aClosedPoint([], { kind: null });
  const { manifest } = await exported();
  expect(new Set(manifest.points.map(({ walkId }) => walkId)).size).toBe(2);
  expect(manifest.points.map(({ arrived, withdrawn, content }) => [arrived, withdrawn, content.kind])).toEqual([
    [true, false, "weakness"],
    [false, false, "weakness"],
    [false, true, "weakness"],
    [false, false, null],
  ]);
});

test("R28 a point that the server refused is in the file like every other", async () => {
  const refused = await aClosedPoint([aPhoto()]);
  server.fault = ({ url }) => (url.includes("/observations/") ? refusal(422, "unknown-theme") : null);
  await sendAll(server.tools, { urgent: true });
  expect((await readPoint(refused.observationId))!.problem?.code).toBe("unknown-theme");
  const { manifest, files } = await exported();
  expect(manifest.points.map(({ observationId }) => observationId)).toEqual([refused.observationId]);
  expect(files[manifest.points[0]!.files[0]!.file]).toBeDefined();
});

test("R7 rows that cannot be read are in the file as they are, with the bytes of their photos", async () => {
  const point = await aClosedPoint([aPhoto("het gezicht van de wijk")]);
  const damaged = { ...point, kind: "sterk?", createdAt: Number.NaN };
  await write(["points"], (transaction) => transaction.objectStore("points").put(damaged as never));
  const whole = await aClosedPoint([aPhoto("stoep")]);
  const { manifest, files } = await exported();
  expect(manifest.points.map(({ observationId }) => observationId)).toEqual([whole.observationId]);
  const stores = manifest.unreadable.map(({ store }) => store);
  expect(stores.sort()).toEqual(["bytes", "photos", "points"]);
  const row = manifest.unreadable.find(({ store }) => store === "points")!.row;
  expect(row).toMatchObject({ observationId: point.observationId, kind: "sterk?", note: point.note });
  const bytes = manifest.unreadable.find(({ store }) => store === "bytes")!.row;
  expect(strFromU8(files[String(bytes["file"])]!)).toBe("het gezicht van de wijk");
  expect((await readPoints()).unreadable).toBe(1);
});

test("R23 a photo whose bytes this phone lost is announced, counted as missing, and not made up", async () => {
  const point = await aClosedPoint([aPhoto("een")]);
  await preparePhoto(server.tools, (await readPhotos(point.observationId))[0]!);
  await addPhoto(point.observationId, aPhoto("twee"));
  await write(["bytes"], (transaction) => transaction.objectStore("bytes").delete(`${point.photoIds[0]}/original`));
  const { manifest, missing, photos } = await exported();
  expect([missing, photos]).toEqual([1, 1]);
  expect(manifest.points[0]!.content.photos).toHaveLength(2);
  expect(manifest.points[0]!.files.map(({ photoId }) => photoId)).not.toContain(point.photoIds[0]);
});

test("a full phone, that cannot keep a smaller version, still gives the original", async () => {
  await aClosedPoint([aPhoto("een")]);
  const full = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
  const { manifest, missing } = await exported({ prepare: full });
  expect(missing).toBe(0);
  expect(manifest.points[0]!.files.map(({ role }) => role)).toEqual(["original"]);
});

test("a phone whose clock stands at 1970 makes a file as well", async () => {
  await aClosedPoint([aPhoto()]);
  const { manifest } = await exported({ now: () => new Date(0) });
  expect(manifest.points).toHaveLength(1);
});

test("no name stands twice in the file, whatever ids a damaged storage holds", async () => {
  await aClosedPoint();
  const row = (photoId: string, text: string) => ({ photoId, key: `${photoId}/original`, mediaType: "image/jpeg", bytes: aPhoto(text).bytes });
  await write(["bytes"], async (transaction) => {
    await transaction.objectStore("bytes").put(row("half:weg", "een"));
    await transaction.objectStore("bytes").put(row("half weg", "twee"));
  });
  const { manifest, files } = await exported();
  const names = manifest.unreadable.map(({ row: { file } }) => String(file));
  expect(names).toEqual(["fotos/half_weg-origineel.jpg", "fotos/half_weg-origineel-2.jpg"]);
  expect(names.map((name) => strFromU8(files[name]!)).sort()).toEqual(["een", "twee"]);
});

test("the file is named after the day", () => {
  expect(zipName(new Date(2026, 10, 2, 9))).toBe("wijkwandeling-punten-2026-11-02.zip");
});
