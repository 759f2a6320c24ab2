export const pointsText = {
  list: "Mijn punten",
  one: "Je punt",
  none: "Je hebt nog geen punten vastgelegd.",
  toCamera: "Naar de camera",
  asList: "Lijst",
  asMap: "Kaart",
  view: "Hoe wil je ze zien?",
  withoutNote: "Zonder tekst",
  noPlaceCount: (count: number) => (count === 1 ? "1 punt zonder locatie" : `${count} punten zonder locatie`),
  gone: "Dit punt staat niet op deze telefoon",
  goneHelp: "Misschien is het op een andere telefoon gemaakt, of al weggehaald.",
  toList: "Naar mijn punten",
  save: "Klaar",
  withdraw: "Punt intrekken",
  withdrawSure: "Wil je dit punt intrekken?",
  withdrawHelp: "Het verdwijnt van je telefoon en bij de wijk. Anderen zien het dan niet meer.",
  withdrawYes: "Ja, intrekken",
  withdrawNo: "Nee, laten staan",
  useMine: "Mijn versie versturen",
  together: "Wat je hebt vastgelegd",
  photos: (count: number) => (count === 1 ? "1 foto" : `${count} foto's`),
  became: "Wat ermee gebeurt",
  becameNotYet: "Zodra de organisatie je punt heeft bekeken, lees je het hier.",
};

/** Keys as in outbox/progress.ts. */
export const stageText = {
  unfinished: "Nog niet af",
  "on-phone": "Bewaard op je telefoon",
  sending: "Wordt verstuurd",
  arrived: "Aangekomen",
  "needs-help": "Heeft hulp nodig",
  withdrawing: "Wordt ingetrokken",
  withdrawn: "Ingetrokken",
};

export const unfinishedText = "Kies nog sterk, zwak of kans.";

/** Keys as the server names them. */
export const outcomeText = {
  received: "Aangekomen bij de organisatie",
  seen: "Gezien door de organisatie",
  "in-spot": "Hoort bij een plek",
  "on-agenda": "Staat op de agenda",
  hidden: "Niet openbaar gemaakt",
  withdrawn: "Ingetrokken",
};

export const spotText = (number: number, title: string | null) =>
  title ? `Deel van plek ${number}: ${title}` : `Deel van plek ${number}`;

export const actionText = (number: number, title: string) => `Actie ${number}: ${title}`;

/** Statuses of an action, as the server names them. */
export const statusText = {
  idea: "Idee",
  proposed: "Voorgesteld",
  agreed: "Afgesproken",
  running: "We zijn bezig",
  done: "Klaar",
  "not-done": "Gaat niet door",
  because: "omdat:",
};
