import { sentenceOf } from "../api/problem";
import { actionPageText, agendaText } from "../text";
import { type ActionDetail, isOvertaken, readAction } from "./actions";

/** Sends a change of the action as it was last read. */
export type Send = (read: ActionDetail) => Promise<ActionDetail>;

/** What a change can be taken back with. */
export interface Saved {
  fresh: ActionDetail;
  undo: Send | null;
}

/** What every sheet that changes a part of an action is given. */
export interface PartProps {
  neighbourhoodId: string;
  action: ActionDetail;
  onsaved: (saved: Saved) => void;
  onclose: () => void;
}

const parts = Object.keys(actionPageText.parts) as (keyof typeof actionPageText.parts)[];

/** Which parts somebody else changed, in words. */
export function partsChanged(before: ActionDetail, after: ActionDetail): string {
  const changed = parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
  return changed.map((part) => actionPageText.partNow(actionPageText.parts[part], nowOf(part, after))).join(", ");
}

/** What it says now, where that fits in a few words. */
function nowOf(part: keyof typeof actionPageText.parts, after: ActionDetail): string {
  if (part === "status") return agendaText.statuses[after.status];
  if (part === "ownerId") return after.ownerName ?? actionPageText.noOwner;
  return part === "title" || part === "firstStep" ? after[part] : "";
}

/** One change on its way. When somebody was first it shows what they did; the next attempt goes on from there. */
export class Saving {
  busy = $state(false);
  problem = $state("");
  theirs = $state.raw<ActionDetail | null>(null);
  error = $state.raw<unknown>(null);

  constructor(
    private readonly neighbourhoodId: string,
    private readonly action: ActionDetail,
  ) {}

  get overtaken(): string {
    return this.theirs ? actionPageText.overtaken(partsChanged(this.action, this.theirs)) : "";
  }

  async attempt(send: Send): Promise<ActionDetail | null> {
    if (this.busy) return null;
    this.busy = true;
    this.problem = "";
    this.error = null;
    try {
      return await send(this.theirs ?? this.action);
    } catch (error) {
      await this.explain(error);
      return null;
    } finally {
      this.busy = false;
    }
  }

  private async explain(error: unknown) {
    this.error = error;
    if (!isOvertaken(error)) {
      this.problem = sentenceOf(error);
      return;
    }
    try {
      this.theirs = await readAction(this.neighbourhoodId, this.action.actionId);
    } catch (second) {
      this.problem = sentenceOf(second);
    }
  }
}
