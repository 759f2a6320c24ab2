import { agendaText } from "../text";
import type { Action, ActionDetail, ActionKind, ActionPatch } from "./actions";
import { onlyChanged } from "./patching";

/** An action's words while somebody types them. */
export interface Draft {
  title: string;
  description: string;
  themeId: string;
  kind: ActionKind;
  spotIds: readonly string[];
  observationIds: readonly string[];
  /** It came from points that are no more, or from an interest at the table: no spot or point need be chosen. */
  hasOrigin?: boolean;
}

/** What residents do or thought up comes from themselves. */
const isOfResidents = (kind: ActionKind) => kind === "running-initiative" || kind === "residents-idea";

export type DraftErrors = Partial<Record<"action-title" | "action-kind", string>>;

export function draftOf({ title, description, themeId, kind, sources, ...rest }: Action | ActionDetail): Draft {
  const served = "interestPartnerIds" in rest ? rest.interestPartnerIds.length : 0;
  return {
    ...{ title, description, kind },
    themeId: themeId ?? "",
    spotIds: sources.spots.map(({ spotId }) => spotId),
    observationIds: sources.points.map(({ observationId }) => observationId),
    hasOrigin: served > 0 || Object.values(sources.pastPoints).some((count) => count > 0),
  };
}

/** What the server will take: words without the spaces around them, no theme as null. */
export function bodyOf({ title, description, themeId, kind, spotIds, observationIds }: Draft) {
  return {
    ...{ title: title.trim(), description: description.trim(), kind },
    themeId: themeId || null,
    spotIds: [...spotIds],
    observationIds: [...observationIds],
  };
}

export const changesBetween = (before: Draft, after: Draft): ActionPatch => onlyChanged(bodyOf(before), bodyOf(after));

export function errorsIn({ title, kind, spotIds, observationIds, hasOrigin = false }: Draft): DraftErrors {
  const sourceCount = spotIds.length + observationIds.length;
  return {
    ...(title.trim() ? {} : { "action-title": agendaText.titleMissing }),
    ...(!isOfResidents(kind) && sourceCount === 0 && !hasOrigin ? { "action-kind": agendaText.sourceMissing } : {}),
  };
}
