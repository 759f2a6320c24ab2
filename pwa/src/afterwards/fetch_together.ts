import { isRecord } from "../outbox/records";
import { storeTogether, type Together } from "../outbox/together";
import type { JoinedWalk } from "../outbox/walk_records";
import { ask } from "../sync/answer";
import { register } from "../sync/register";
import { together } from "../sync/requests";
import { judge } from "../sync/verdict";
import { pageTools } from "../walk/page_tools";

/** True when what this phone keeps is now as fresh as it can be. */
export async function fetchTogether(joined: JoinedWalk, unsent: number): Promise<boolean> {
  // Who walked along without a single point is still unknown to the server.
  if (!joined.registered && (await register(pageTools, joined)).is !== "received") return false;
  const { url, init, deadlineMs } = together(joined, unsent);
  const verdict = judge(await ask(pageTools, url, init, deadlineMs), togetherOf);
  if (verdict.is !== "received") return false;
  await storeTogether(joined.walkId, verdict.value);
  return true;
}

function togetherOf(body: unknown): Together | null {
  if (!isRecord(body) || typeof body["pointCount"] !== "number") return null;
  const isWhole = ["kinds", "themes", "approved"].every((name) => Array.isArray(body[name]));
  return isWhole ? (body as unknown as Together) : null;
}
