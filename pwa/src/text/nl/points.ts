export const pointsText = {
  list: "Mijn punten",
  one: "Je punt",
  none: "Je hebt nog geen punten vastgelegd.",
  toCamera: "Naar de camera",
  asList: "Lijst",
  asMap: "Kaart",
  view: "Hoe wil je ze zien?",
  withoutNote: "Zonder tekst",
  notOnMap: (count: number) =>
    count === 1 ? "1 punt staat niet op de kaart" : `${count} punten staan niet op de kaart`,
  gone: "Dit punt staat niet op deze telefoon",
  goneHelp: "Misschien is het op een andere telefoon gemaakt, of al weggehaald.",
  toList: "Naar mijn punten",
  save: "Klaar",
  notTaken: "Je foto is er nog niet",
  notTakenHelp: "De app werd gesloten terwijl je een foto maakte. Je punt is bewaard. Maak of kies de foto opnieuw.",
  together: "Wat je hebt vastgelegd",
  photos: (count: number) => (count === 1 ? "1 foto" : `${count} foto's`),
  photosOf: (arrived: number, total: number) => `${arrived} van ${total} foto's`,
  restElsewhere: "De rest staat nog op je andere telefoon.",

  withdraw: "Punt intrekken",
  withdrawSure: "Wil je dit punt intrekken?",
  withdrawHelp: "Het verdwijnt van je telefoon en bij de wijk. Anderen zien het dan niet meer. Kort daarna is het gewist.",
  withdrawYes: "Ja, intrekken",
  withdrawNo: "Nee, laten staan",
  withdrawn: "Ingetrokken",
  withdrawnHere: (words: string) => `Ingetrokken: ${words}`,
  withdrawnElsewhere: "Dit punt is op een andere telefoon ingetrokken. Anderen zien het niet meer.",
  undo: "Ongedaan maken",

  needHelp: (count: number) => (count === 1 ? "1 punt heeft hulp nodig" : `${count} punten hebben hulp nodig`),
  needHelpText: (count: number) =>
    `${count === 1 ? "Het is" : "Ze zijn"} bewaard op je telefoon. Open ${count === 1 ? "het punt" : "een punt"} om te lezen wat er is. ` +
    "Lukt het niet? Sla dan alles op als bestand en geef dat aan de organisatie.",

  conflict: "Je punt is op twee telefoons veranderd",
  conflictHelp: "Beide versies zijn bewaard. Welke wil je houden?",
  mine: "Op deze telefoon",
  theirs: "Op je andere telefoon",
  theirsUnknown: "Wat er op je andere telefoon staat, zie je hier zodra er internet is.",
  useMine: "Deze versie houden",
  useTheirs: "De andere versie houden",

  became: "Wat ermee gebeurt",
  becameNotYet: "Zodra de organisatie je punt heeft bekeken, lees je het hier.",
};

/** *Alles opslaan als bestand*. */
export const saveAllText = {
  button: "Alles opslaan als bestand",
  lead: "Er gaat niets weg: je punten blijven op je telefoon staan. Dit werkt ook zonder internet.",
  why: "Met het bestand heb je al je punten en foto's nog een keer. Iemand van de organisatie kan het inlezen.",
  care: "In het bestand staan je foto's zoals je ze maakte. Geef het alleen aan de organisatie.",
  making: "Het bestand wordt gemaakt",
  progress: (done: number, total: number) => `Punt ${done} van ${total}`,
  ready: "Je bestand is klaar",
  holds: (points: string, photos: string, size: string) => `${points} en ${photos}, samen ${size}`,
  points: (count: number) => (count === 1 ? "1 punt" : `${count} punten`),
  missing: (count: number) =>
    count === 1
      ? "1 foto staat niet meer op deze telefoon en zit dus niet in het bestand."
      : `${count} foto's staan niet meer op deze telefoon en zitten dus niet in het bestand.`,
  share: "Delen",
  keep: "Bewaren op deze telefoon",
  failed: "Je punten staan nog op je telefoon",
  failedHelp: "Het bestand maken is nog niet gelukt. Misschien is er te weinig ruimte. Maak ruimte en probeer het opnieuw.",
  tryAgain: "Opnieuw proberen",
  /** LEESMIJ.txt in the file itself. */
  readme: [
    "Punten van een wijkwandeling",
    "",
    "In dit bestand staan alle punten van een telefoon, met hun foto's. Het is gemaakt met",
    "'Alles opslaan als bestand' in de app Wijkwandeling.",
    "",
    "Ben je van de organisatie? Lees dit bestand in bij Wandelingen, bij de wandeling waar het bij hoort.",
    "Punten die er al zijn komen er niet dubbel in.",
    "",
    "Ben je de wandelaar? Geef dit bestand alleen aan iemand van de organisatie: je foto's staan er in",
    "zoals je ze maakte. Op je telefoon is niets weggehaald.",
    "",
    "punten.json   de punten, met hun tekst, locatie en tijd",
    "fotos/        de foto's; -origineel is de foto zoals de camera hem maakte",
    "",
  ].join("\r\n"),
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
  hidden: "Gezien door de organisatie, en niet openbaar gemaakt",
  withdrawn: "Ingetrokken",
};

/** What it means, in the point itself. */
const takenDownReasons = {
  me: "hij of zij staat op de foto.",
  child: "een kind staat op de foto.",
  somebody: "iemand is te herkennen op de foto.",
  private: "er is iets van die persoon op te zien, zoals een huis of auto.",
  other: "om een andere reden.",
};

export const outcomeHelp = {
  seen: "Iemand van de organisatie heeft je punt bekeken.",
  "in-spot": "Je punt hoort bij een plek in de wijk, samen met andere punten die daar dichtbij liggen.",
  "on-agenda": "Met je punt gaat iets gebeuren. Hieronder lees je wat, en hoe ver het is.",
  hiddenPhoto: "Anderen zien je punt niet. Dat kan bijvoorbeeld zijn omdat er iemand op de foto te herkennen is.",
  hiddenWords: "Anderen zien je punt niet. Dat kan bijvoorbeeld zijn omdat er een naam of iets persoonlijks in staat.",
  hiddenReason: (reason: string) => `Reden van de organisatie: ${reason}`,
  correctedNote: (note: string) => `Een begeleider liet woorden weg. Anderen lezen: ${note}`,
  correctedTheme: (theme: string) =>
    theme ? `Een begeleider zette dit bij het thema ${theme}.` : "Een begeleider haalde het thema weg.",
  moved: "Een begeleider zette dit punt op een andere plaats op de kaart.",
  unplaced: "Een begeleider weet niet waar dit is. Het staat niet op de kaart.",
  takenDown: (reason: keyof typeof takenDownReasons | null) =>
    `Een foto van dit punt is weggehaald van de openbare pagina. Het punt zelf staat er nog.${
      reason ? ` Iemand vroeg erom: ${takenDownReasons[reason]}` : ""
    }`,
  hiddenAsk: (contact: string) => `Wil je weten waarom? Vraag het: ${contact}`,
  hiddenAskMore: (contact: string) => `Wil je er meer over weten? Vraag het: ${contact}`,
};

/** What the organisation answered to the point itself, as the server names it. */
export const answerText = {
  "already-running": "Dit loopt al",
  "handed-over": "Doorgegeven",
  "not-now": "Nu niet",
  other: "Antwoord van de organisatie",
  condition: (words: string) => `Dit staat vast: ${words}`,
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
  "partly-done": "Voor een deel klaar",
  "not-done": "Gaat niet door",
  "handed-over": "Een ander neemt het over",
  later: "Nu nog niet",
  because: "omdat:",
  inTheWay: (frame: string) => `Dit staat in de weg: ${frame}`,
};
