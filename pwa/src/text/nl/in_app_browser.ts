export const inAppText = {
  title: "Open deze pagina in je browser",
  lead: (app: string) =>
    `In Safari of Chrome zijn je foto's veilig. Nu kijk je binnen ${app}, en daar kunnen ze verloren gaan.`,
  steps: [
    "Kopieer de link.",
    "Open Safari of Chrome op je telefoon.",
    "Plak de link bovenaan en druk op Ga.",
  ],
  stayHere: "Toch hier verder",
};
