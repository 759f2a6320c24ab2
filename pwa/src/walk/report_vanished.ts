import { isRecord } from "../outbox/records";
import { ask, type Line } from "../sync/answer";
import { vanishedReport } from "../sync/requests";
import { judge } from "../sync/verdict";
import { readList, writeList } from "./marker";
import { type Loss, lossesKey } from "./vanished";

/** True when the organisation knows of every loss. */
export async function reportVanished(line: Line): Promise<boolean> {
  for (const loss of readList<Loss>(lossesKey)) {
    if (await isTold(line, loss)) {
      writeList(
        lossesKey,
        readList<Loss>(lossesKey).filter(({ reportId }) => reportId !== loss.reportId),
      );
    }
  }
  return readList<Loss>(lossesKey).length === 0;
}

async function isTold(line: Line, { walkId, reportId, count }: Loss): Promise<boolean> {
  const { url, init, deadlineMs } = vanishedReport(walkId, reportId, count);
  const verdict = judge(await ask(line, url, init, deadlineMs), (body) =>
    isRecord(body) && body["reportId"] === reportId ? true : null,
  );
  return verdict.is === "received";
}
