/** Apart from the other words of the walk: these stand on the camera too, and the first visit must stay small. */
export const unsentText = {
  sevenDays: "Open deze pagina binnen 7 dagen weer. Anders kan je telefoon weggooien wat nog niet is verstuurd.",
  unsent: "Nog te versturen",
  allArrived: "Alles is aangekomen",
  unfinished: "Kies nog sterk, zwak of kans. Je vindt het bij Mijn punten.",
  unfinishedShort: "Nog niet af",
  sendNow: "Nu versturen",
  sendingNow: "Wordt verstuurd. Laat deze pagina open.",
  sendingShort: "Laat deze pagina open",
  vanished: (count: number) =>
    count === 1
      ? "Op deze telefoon stond nog één punt klaar, maar je browser heeft het weggehaald."
      : `Op deze telefoon stonden nog ${count} punten klaar, maar je browser heeft ze weggehaald.`,
  vanishedTold: "De organisatie weet ervan.",
  vanishedNotTold: "We laten het de organisatie weten zodra er internet is.",
  unreadable: (count: number) =>
    count === 1
      ? "Eén punt op deze telefoon kunnen we niet lezen. Het blijft bewaard."
      : `${count} punten op deze telefoon kunnen we niet lezen. Ze blijven bewaard.`,
  blocked: "Er staat nog een ander tabblad van deze app open. Sluit dat even, dan gaan we hier verder.",
  temporary: "Deze telefoon bewaart niets. Houd deze pagina open tot je punt is aangekomen.",
  notKept: "Nog niet aangekomen. Houd deze pagina open.",
  notSentYet: "Nog niet verstuurd",
  hasArrived: "Aangekomen",
};
