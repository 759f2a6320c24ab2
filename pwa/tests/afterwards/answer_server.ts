import type { Tools } from "../../src/sync/tools";
import { FakeServer, refusal } from "../sync/fake_server";

type Fault = Response | "drop" | "swallow" | null;

const answerUrl = /walks\/[^/]+\/(contacts|age-groups)\/([^/]+)$/;

interface Kept {
  secret: string;
  content: unknown;
}

/** Keeps answers as the server does: whoever comes first with a secret owns the id, and a repeat changes nothing. */
export class AnswerServer {
  kept = new Map<string, Kept>();
  /** Those about answers. */
  requests: Request[] = [];
  fault: (request: Request) => Fault | Promise<Fault> = () => null;
  /** The rest of the server, for the points. */
  readonly points = new FakeServer();
  nowMs = Date.parse("2026-05-09T12:00:00Z");

  readonly tools: Tools = {
    fetch: (input, init) => this.answer(String(input), init ?? {}),
    now: () => this.nowMs,
    random: () => 0,
    scale: (bytes) => Promise.resolve({ sent: null, small: bytes.slice(0, 4) }),
  };

  private async answer(path: string, init: RequestInit): Promise<Response> {
    const request = new Request(new URL(path, "https://wijk.example"), init);
    if (answerUrl.test(request.url)) this.requests.push(request.clone());
    const fault = await this.fault(request);
    if (fault === "drop") throw new TypeError("Failed to fetch");
    if (fault instanceof Response) return fault;
    const response = await this.handle(request, () => this.points.tools.fetch(path, init));
    if (fault === "swallow") throw new TypeError("Failed to fetch");
    return response;
  }

  private async handle(request: Request, elsewhere: () => Promise<Response>): Promise<Response> {
    const [, folder, answerId] = answerUrl.exec(request.url) ?? [];
    if (!folder || !answerId) return elsewhere();
    const secret = request.headers.get("Answer-Secret") ?? "";
    if ((this.kept.get(answerId)?.secret ?? secret) !== secret) return refusal(409, "answer-taken");
    const content = request.method === "PUT" ? await request.json() : null;
    this.kept.set(answerId, { secret, content });
    return Response.json({ answerId, storedAt: content === null ? null : "2026-05-09T12:00:00Z" });
  }
}
