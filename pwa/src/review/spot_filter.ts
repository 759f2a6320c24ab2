import type { Kind } from "../kinds/kinds";

/** Which points count; an empty word means all of them. Days as in a date field: 2026-05-09. */
export interface SpotFilter {
  kind: Kind | "";
  themeId: string;
  walkId: string;
  firstDay: string;
  lastDay: string;
}

export const noFilter: SpotFilter = { kind: "", themeId: "", walkId: "", firstDay: "", lastDay: "" };

export const filterCount = (filter: SpotFilter): number => Object.values(filter).filter(Boolean).length;

/** As the server takes it; who typed the days the wrong way round means the days between them. */
export function filterQuery({ kind, themeId, walkId, firstDay, lastDay }: SpotFilter) {
  const turned = firstDay && lastDay && lastDay < firstDay;
  const [first, last] = turned ? [lastDay, firstDay] : [firstDay, lastDay];
  return {
    ...(kind && { kind }),
    ...(themeId && { themeId }),
    ...(walkId && { walkId }),
    ...(first && { firstDay: first }),
    ...(last && { lastDay: last }),
  };
}
