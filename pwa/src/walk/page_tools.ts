import type { Line } from "../sync/answer";
import type { Tools } from "../sync/tools";
import { scaleInWorker } from "./scale_in_worker";

export const pageLine: Line = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
};

export const pageTools: Tools = { ...pageLine, random: () => Math.random(), scale: scaleInWorker };
