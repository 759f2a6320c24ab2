export interface Selection {
  type: "spot" | "point";
  id: string;
}

/** What is ticked to become one action. */
export interface Picked {
  spotIds: readonly string[];
  observationIds: readonly string[];
}

export const nothingPicked: Picked = { spotIds: [], observationIds: [] };

export function toggled(picked: Picked, { type, id }: Selection): Picked {
  const key = type === "spot" ? "spotIds" : "observationIds";
  const ids = picked[key];
  return { ...picked, [key]: ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id] };
}

export const isPicked = ({ spotIds, observationIds }: Picked, { type, id }: Selection): boolean =>
  (type === "spot" ? spotIds : observationIds).includes(id);

export const countOf = ({ spotIds, observationIds }: Picked): number => spotIds.length + observationIds.length;

/** The agenda reads from its address what the new action is to be made of. */
export function actionQuery({ spotIds, observationIds }: Picked): string {
  return new URLSearchParams([
    ...spotIds.map((id) => ["plek", id]),
    ...observationIds.map((id) => ["punt", id]),
  ] as string[][]).toString();
}
