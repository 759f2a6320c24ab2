import { correctionText } from "../text";
import type { LeftOut, LeftOutKind } from "./corrections";

/** Where words are left out of a note; `index`: which of the listed words these are. */
export interface Gap {
  start: number;
  end: number;
  index: number;
}

/** A word of the note, without the marks around it. */
export interface Token {
  start: number;
  end: number;
  text: string;
}

const letter = String.raw`[\p{L}\p{N}_]`;

/** As the server finds them: whole words, in capitals or not, the longest first. */
export function gapsIn(note: string, leftOut: readonly LeftOut[]): Gap[] {
  const listed = leftOut
    .map(({ words }, index) => ({ words: words.normalize("NFC").trim().split(/\s+/u), index }))
    .filter(({ words }) => words[0])
    .sort((one, other) => other.words.join(" ").length - one.words.join(" ").length);
  if (listed.length === 0) return [];
  const pattern = new RegExp(listed.map(({ words }) => `(${whole(words)})`).join("|"), "giu");
  return [...note.normalize("NFC").matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    index: listed[found.slice(1).findIndex((group) => group !== undefined)]?.index ?? 0,
  }));
}

/** What everybody else reads. */
export function publicNote(note: string, leftOut: readonly LeftOut[]): string {
  const text = note.normalize("NFC");
  let result = "";
  let from = 0;
  for (const { start, end, index } of gapsIn(text, leftOut)) {
    result += text.slice(from, start) + correctionText.labels[leftOut[index]?.kind ?? "other"];
    from = end;
  }
  return result + text.slice(from);
}

export function tokensOf(note: string): Token[] {
  const words = note.normalize("NFC").matchAll(new RegExp(String.raw`[+]?${letter}[^\s]*${letter}|[+]?${letter}`, "gu"));
  return [...words].map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[0] }));
}

/** Leaves a word out; beside one of the same kind it belongs to it, as in a name of three words. */
export function withToken(
  note: string,
  leftOut: readonly LeftOut[],
  { start, end }: Token,
  kind: LeftOutKind,
): LeftOut[] {
  const text = note.normalize("NFC");
  const touches = (from: number, to: number) => from <= to && /^\s*$/u.test(text.slice(from, to));
  const beside = gapsIn(text, leftOut).filter(
    (gap) => leftOut[gap.index]?.kind === kind && (touches(gap.end, start) || touches(end, gap.start)),
  );
  const first = Math.min(start, ...beside.map((gap) => gap.start));
  const last = Math.max(end, ...beside.map((gap) => gap.end));
  const merged = new Set(beside.map(({ index }) => index));
  return [...leftOut.filter((_, index) => !merged.has(index)), { words: text.slice(first, last), kind }];
}

function whole(words: readonly string[]): string {
  const start = new RegExp(`^${letter}`, "u").test(words[0] ?? "") ? `(?<!${letter})` : "";
  const end = new RegExp(`${letter}$`, "u").test(words.at(-1) ?? "") ? `(?!${letter})` : "";
  return start + words.map(escaped).join(String.raw`\s+`) + end;
}

const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
