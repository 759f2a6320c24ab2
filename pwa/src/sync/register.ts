import { sha256 } from "../outbox/ids";
import { isRecord } from "../outbox/records";
import type { JoinedWalk } from "../outbox/walk_records";
import { noteRegistered } from "../outbox/walks";
import { ask } from "./answer";
import { noteClock } from "./clock";
import { registration } from "./requests";
import type { Tools } from "./tools";
import { judge, type Verdict } from "./verdict";

/** Tells the server of this walker. The secret itself stays here; only its hash is registered. */
export async function register(tools: Tools, walk: JoinedWalk): Promise<Verdict<JoinedWalk>> {
  const secretSha256 = await sha256(new TextEncoder().encode(walk.secret ?? ""));
  const request = registration(walk, secretSha256);
  const answer = await ask(tools, request.url, request.init, request.deadlineMs);
  await noteClock(answer);
  const verdict = judge(answer, (body) => (isRecord(body) && body["walkerId"] === walk.walkerId ? walk : null));
  if (verdict.is === "received") await noteRegistered(walk.walkId, walk.walkerId, true);
  return verdict;
}
