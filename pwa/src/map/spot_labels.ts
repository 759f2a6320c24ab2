import type { ExpressionSpecification } from "maplibre-gl";

import { type Kind, kinds } from "../kinds/kinds";

/** The small drawing of a kind, for beside a number. */
export const smallImage = (kind: Kind) => `${kind}-small`;

const has = (kind: Kind): ExpressionSpecification => [">", ["get", kind], 0];

/** Which kinds a spot has, as a number: one bit for each. */
const mask: ExpressionSpecification = ["+", ...kinds.map((kind, bit): ExpressionSpecification => ["case", has(kind), 2 ** bit, 0])];

/** Its name, and under it for each kind that it has the drawing and the number. */
export const spotLabel: ExpressionSpecification = [
  "match",
  mask,
  ...Array.from({ length: 2 ** kinds.length - 1 }, (_, index) => [index + 1, labelWith(kinds.filter((_kind, bit) => (index + 1) & (2 ** bit)))]).flat(),
  ["format", ["get", "title"], {}],
] as unknown as ExpressionSpecification;

function labelWith(present: readonly Kind[]): unknown[] {
  const counts = present.flatMap((kind, index) => [
    index > 0 ? "  " : "",
    {},
    ["image", smallImage(kind)],
    { "vertical-align": "center" },
    ["concat", " ", ["to-string", ["get", kind]]],
    {},
  ]);
  return ["format", ["get", "title"], {}, "\n", {}, ...counts];
}
