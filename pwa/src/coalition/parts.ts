import { coalitionText } from "../text";

/** The parts of the screen, with their word in the address. */
export const parts = [
  { name: "area", path: "wijk", word: coalitionText.area },
  { name: "conditions", path: "randvoorwaarden", word: coalitionText.conditions },
  { name: "partners", path: "partners", word: coalitionText.partners },
  { name: "rose", path: "belangenroos", word: coalitionText.rose },
  { name: "planning", path: "planning", word: coalitionText.planning },
] as const;

export type Part = (typeof parts)[number];

export const partNamed = (path: string): Part => parts.find((part) => part.path === path) ?? parts[0];
