import { sha256 } from "../../src/outbox/ids";
import type { Tools } from "../../src/sync/tools";

interface Photo {
  photoId: string;
  sizeBytes: number;
  sha256: string;
  received: boolean;
}

interface Kept {
  content: string;
  revision: number;
  withdrawn: boolean;
  photos: Photo[];
}

export type Fault = (request: { method: string; url: string }) => Response | "drop" | "swallow" | null;

/** Receives as the contract says: the same content gives the same receipt, a change needs If-Match, bytes are checked. */
export class FakeServer {
  points = new Map<string, Kept>();
  bytes = new Map<string, Uint8Array>();
  log: string[] = [];
  headers: Headers[] = [];
  bodies: unknown[] = [];
  fault: Fault = () => null;
  clockMs = Date.parse("2026-05-09T09:00:00Z");
  knowsWalker = true;

  readonly tools: Tools = {
    fetch: (input, init) => this.answer(String(input), init ?? {}),
    now: () => this.phoneClockMs,
    random: () => 0,
    scale: (bytes) => Promise.resolve({ sent: null, small: bytes.slice(0, 4) }),
  };

  phoneClockMs = Date.parse("2026-05-09T09:00:00Z");

  private async answer(url: string, init: RequestInit): Promise<Response> {
    const method = init.method ?? "GET";
    this.log.push(`${method} ${kindOf(url)}`);
    this.headers.push(new Headers(init.headers));
    this.bodies.push(init.body);
    const fault = this.fault({ method, url });
    if (fault === "drop") throw new TypeError("Failed to fetch");
    if (fault instanceof Response) return fault;
    const answer = await this.handle(method, url, init);
    if (fault === "swallow") throw new TypeError("Failed to fetch");
    return answer;
  }

  private async handle(method: string, url: string, init: RequestInit): Promise<Response> {
    const [, walkerId] = /walkers\/([^/]+)$/.exec(url) ?? [];
    if (walkerId) {
      this.knowsWalker = true;
      return this.json({ walkerId, walkId: "", joinedAt: "2026-05-09T09:00:00Z" });
    }
    if (!this.knowsWalker) return refusal(401, "walker-unknown");
    const [, id, photoId] = /observations\/([^/]+)(?:\/photos\/([^/]+))?$/.exec(url) ?? [];
    if (photoId) return this.takePhoto(id!, photoId, init);
    if (method === "DELETE") return this.withdraw(id!);
    return this.takePoint(id!, String(init.body), new Headers(init.headers).get("If-Match"));
  }

  private takePoint(id: string, content: string, ifMatch: string | null): Response {
    const known = this.points.get(id);
    if (known?.withdrawn || known?.content === content) return this.receipt(id);
    if (known && ifMatch !== `"${known.revision}"`) {
      return refusal(409, "revision-conflict", { receipt: this.body(id) });
    }
    const announced = (JSON.parse(content) as { photos: Photo[] }).photos;
    const photos = announced.map((photo) => ({ ...photo, received: this.bytes.has(photo.photoId) }));
    this.points.set(id, { content, revision: (known?.revision ?? 0) + 1, withdrawn: false, photos });
    return this.receipt(id);
  }

  private async takePhoto(id: string, photoId: string, init: RequestInit): Promise<Response> {
    const bytes = init.body as Uint8Array<ArrayBuffer>;
    const photo = this.points.get(id)?.photos.find((line) => line.photoId === photoId);
    if (!photo || (await sha256(bytes)) !== photo.sha256) return refusal(422, "photo-digest-mismatch");
    this.bytes.set(photoId, bytes);
    photo.received = true;
    return this.receipt(id);
  }

  private withdraw(id: string): Response {
    const known = this.points.get(id) ?? { content: "", revision: 0, photos: [] };
    this.points.set(id, { ...known, withdrawn: true });
    return this.receipt(id);
  }

  private receipt(id: string): Response {
    return this.json(this.body(id));
  }

  private body(id: string) {
    const { revision, withdrawn, photos } = this.points.get(id)!;
    const lines = photos.map(({ photoId, sizeBytes, sha256: hash, received }) => ({ photoId, sizeBytes, sha256: hash, received }));
    const complete = photos.every((photo) => photo.received);
    return { observationId: id, revision, complete, withdrawn, receivedAt: "2026-05-09T09:00:00Z", photos: lines };
  }

  private json(body: unknown): Response {
    const headers = { "Content-Type": "application/json", Date: new Date(this.clockMs).toUTCString() };
    return new Response(JSON.stringify(body), { headers });
  }
}

export function refusal(status: number, code: string, extra: object = {}): Response {
  const body = { status, code, title: "Dit kan niet", detail: "Je punt staat nog op je telefoon.", ...extra };
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json" } });
}

export function page(status = 200): Response {
  return new Response("<title>Welkom op de wifi</title>", { status, headers: { "Content-Type": "text/html" } });
}

function kindOf(url: string): string {
  if (url.includes("/photos/")) return "photo";
  return url.includes("/observations/") ? "point" : "walker";
}

