import { readOrKept } from "../review/kept_reads";
import { storeStaffFiles } from "../worker_bridge";
import { readAction, type Status } from "./actions";
import { type BoardAction, readPartners, readTable } from "./agenda_reads";

const talkedAbout: readonly Status[] = ["running", "agreed", "proposed", "idea"];
/** More than one evening's meeting gets through, and little for the server. */
const atMost = 40;

/**
 * Reads what the coalition will talk about, one by one, and has the screens stored that show it: true when all of it
 * opens without internet too.
 */
export async function keepForTheMeeting(neighbourhoodId: string, actions: readonly BoardAction[]): Promise<boolean> {
  const order = ({ status }: BoardAction) => talkedAbout.indexOf(status);
  const open = actions.filter((action) => order(action) >= 0).toSorted((one, other) => order(one) - order(other));
  try {
    await readOrKept(`table/${neighbourhoodId}`, () => readTable(neighbourhoodId));
    await readOrKept(`partners/${neighbourhoodId}`, () => readPartners(neighbourhoodId));
    for (const { actionId } of open.slice(0, atMost)) {
      await readOrKept(`action/${actionId}`, () => readAction(neighbourhoodId, actionId));
    }
    return await storeStaffFiles();
  } catch {
    // Only for later: what is on the screen is there already.
    return false;
  }
}
