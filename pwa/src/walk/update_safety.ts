import { draftToResume } from "../outbox/drafts";
import { readPoints } from "../outbox/points";
import { isTemporary } from "../outbox/storage";
import { isAnybodySending } from "../sync/one_sender";

/** Whether the app may be replaced now: no draft is open, and neither this tab, another one nor the worker is sending. */
export async function isSafeToUpdate(now = Date.now()): Promise<boolean> {
  try {
    const { points } = await readPoints();
    return !isTemporary() && draftToResume(points, now) === null && !(await isAnybodySending());
  } catch {
    // Who cannot see what is open must not close it.
    return false;
  }
}
