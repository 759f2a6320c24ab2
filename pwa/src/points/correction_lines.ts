import type { PointOutcome } from "../outbox/walk_records";
import { outcomeHelp } from "../text";

/** What a facilitator made of a point, as its walker reads it. */
export function correctionLines(correction: PointOutcome["correction"] | null): string[] {
  if (!correction) return [];
  const { note, themeName, moved, lon } = correction;
  return [
    note === null ? null : outcomeHelp.correctedNote(note),
    themeName === null ? null : outcomeHelp.correctedTheme(themeName),
    moved ? (lon === null ? outcomeHelp.unplaced : outcomeHelp.moved) : null,
  ].filter((line) => line !== null);
}
