/** What came back, before anyone decides what it means. */
export type Answer =
  | { kind: "none" }
  | {
      kind: "some";
      status: number;
      redirected: boolean;
      mediaType: string;
      body: unknown;
      retryAfterMs: number | null;
      serverClockOffsetMs: number | null;
    };

export interface Line {
  fetch: typeof fetch;
  now(): number;
}

/** Never throws: no answer, a broken one and a late one are all ordinary on a walk. */
export async function ask(line: Line, url: string, init: RequestInit, deadlineMs: number): Promise<Answer> {
  const askedAt = line.now();
  try {
    const response = await line.fetch(url, {
      ...init,
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(deadlineMs),
    });
    const text = await response.text();
    return {
      kind: "some",
      status: response.status,
      redirected: response.redirected || response.type === "opaque",
      mediaType: (response.headers.get("Content-Type") ?? "").split(";")[0]!.trim().toLowerCase(),
      body: parsed(text),
      retryAfterMs: secondsToMs(response.headers.get("Retry-After")),
      serverClockOffsetMs: offsetOf(response.headers.get("Date"), askedAt, line.now()),
    };
  } catch {
    return { kind: "none" };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function secondsToMs(value: string | null): number | null {
  const seconds = Number(value);
  return value !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

/** Server minus phone, as if the answer was written halfway; the header counts whole seconds. */
function offsetOf(date: string | null, askedAt: number, answeredAt: number): number | null {
  const server = Date.parse(date ?? "");
  return Number.isFinite(server) ? Math.round(server + 500 - (askedAt + answeredAt) / 2) : null;
}
