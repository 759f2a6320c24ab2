import { createRouter } from "./ui/router.svelte";

export const patterns = {
  start: "/",
  join: "/w/:code",
  ready: "/w/:code/klaar",
  capture: "/w/:code/camera",
  points: "/w/:code/punten",
  point: "/w/:code/punten/:observationId",
  afterwards: "/w/:code/na",
  question: "/w/:code/na/:question",
  signIn: "/werk",
  inbox: "/werk/:neighbourhoodId/inbox",
  takeDowns: "/werk/:neighbourhoodId/foto-verzoeken",
  spots: "/werk/:neighbourhoodId/kaart",
  agenda: "/werk/:neighbourhoodId/agenda",
  action: "/werk/:neighbourhoodId/agenda/:actionId",
  table: "/werk/:neighbourhoodId/tafel",
  coalition: "/werk/:neighbourhoodId/coalitie",
  coalitionPart: "/werk/:neighbourhoodId/coalitie/:part",
  contacts: "/werk/:neighbourhoodId/meedenkers",
  walks: "/werk/:neighbourhoodId/wandelingen",
} as const;

export const router = createRouter(patterns);
