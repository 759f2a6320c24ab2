import { agendaText } from "../text";
import type { Action, ActionKind } from "./actions";

/** An action's words while somebody types them. */
export interface Draft {
  title: string;
  description: string;
  themeId: string;
  kind: ActionKind;
}

export type DraftErrors = Partial<Record<"action-title" | "action-kind", string>>;

export function draftOf({ title, description, themeId, kind }: Action): Draft {
  return { title, description, themeId: themeId ?? "", kind };
}

/** What the server will take: words without the spaces around them, no theme as null. */
export function bodyOf({ title, description, themeId, kind }: Draft) {
  return { title: title.trim(), description: description.trim(), themeId: themeId || null, kind };
}

export function errorsIn({ title, kind }: Draft, sourceCount: number): DraftErrors {
  return {
    ...(title.trim() ? {} : { "action-title": agendaText.titleMissing }),
    ...(kind === "new-action" && sourceCount === 0 ? { "action-kind": agendaText.sourceMissing } : {}),
  };
}
