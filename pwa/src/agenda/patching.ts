import type { ActionDetail, ActionPatch } from "./actions";
import { changeAction } from "./actions";
import type { Send } from "./saving.svelte";

type Entry = { partnerId: string };

/** What puts back what `patch` changes, entry by entry, so that undoing takes nothing away from others. */
export function inverseOf(patch: ActionPatch, before: ActionDetail): ActionPatch {
  const { roles, interests, verdicts, spotIds, observationIds, place, ...words } = patch;
  const roleOf = ({ partnerId }: Entry) => before.roles.find((each) => each.partnerId === partnerId)?.role ?? null;
  const served = ({ partnerId }: Entry) => before.interestPartnerIds.includes(partnerId);
  return {
    ...Object.fromEntries(Object.keys(words).map((name) => [name, before[name as keyof ActionDetail]])),
    ...(roles ? { roles: roles.map((entry) => ({ partnerId: entry.partnerId, role: roleOf(entry) })) } : {}),
    ...(interests ? { interests: interests.map((entry) => ({ partnerId: entry.partnerId, served: served(entry) })) } : {}),
    ...(verdicts ? { verdicts: verdicts.map(({ frameId }) => verdictBefore(frameId, before)) } : {}),
    ...(spotIds ? { spotIds: before.sources.spots.map((spot) => spot.spotId) } : {}),
    ...(observationIds ? { observationIds: before.sources.points.map((point) => point.observationId) } : {}),
    ...(place === undefined ? {} : { place: ownPlace(before) }),
  };
}

function verdictBefore(frameId: string, before: ActionDetail) {
  const frame = before.frames.find((each) => each.frameId === frameId);
  if (!frame) return { frameId, removed: true };
  const { title, hardness, verdict, reason } = frame;
  return { frameId, verdict, reason, ...(frame.isOwn ? { title, hardness } : {}) };
}

const ownPlace = ({ place }: ActionDetail) => (place?.isOwn ? { lon: place.lon, lat: place.lat } : null);

/** Sends a patch, and how to take it back. */
export function patching(neighbourhoodId: string, before: ActionDetail, patch: ActionPatch): { send: Send; undo: Send } {
  const back = inverseOf(patch, before);
  return {
    send: (read) => changeAction(neighbourhoodId, read, patch),
    undo: (read) => changeAction(neighbourhoodId, read, back),
  };
}

/** Of ``wanted`` only what was changed here: what others filled in meanwhile stays theirs. */
export function onlyChanged(before: object, wanted: ActionPatch): ActionPatch {
  const old = new Map(Object.entries(before));
  const changed = Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(old.get(name)));
  return Object.fromEntries(changed);
}
