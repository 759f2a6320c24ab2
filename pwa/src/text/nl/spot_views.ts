/** The words around the map of spots: filters, another distance, grounds, keys. */
export const spotViewsText = {
  filters: "Filters",
  filtersOn: (count: number) => (count === 1 ? "Filters (1 aan)" : `Filters (${count} aan)`),
  clearFilters: "Filters uit",
  walk: "Wandeling",
  allWalks: "Alle wandelingen",
  firstDay: "Vanaf",
  lastDay: "Tot en met",
  distance: "Hoe dicht bij elkaar?",
  distanceHelp: "Schuif om te zien welke plekken er dan zouden zijn. Er verandert niets.",
  metres: (count: number) => `${count} m`,
  previewTitle: (metres: number) => `Voorbeeld bij ${metres} m`,
  previewSums: (groups: number, now: number) =>
    `${groups === 1 ? "1 plek" : `${groups} plekken`} in plaats van ${now}. Er is niets veranderd.`,
  leavePreview: "Terug naar de plekken",
  previewList: "Zo zouden de plekken zijn",
  madeOf: (numbers: readonly number[], loose: number) => {
    const parts = [
      ...(numbers.length > 0 ? [`${numbers.length === 1 ? "plek" : "plekken"} ${numbers.join(", ")}`] : []),
      ...(loose > 0 ? [loose === 1 ? "1 los punt" : `${loose} losse punten`] : []),
    ];
    return `uit ${parts.join(" en ")}`;
  },
  previewLoose: (count: number) => (count === 1 ? "1 punt blijft los" : `${count} punten blijven los`),
  noGroups: "Op deze afstand ligt er niets dicht genoeg bij elkaar.",
  more: (count: number) => `Nog ${count} laten zien`,
  ground: "Ondergrond",
  grounds: { pack: "Eigen kaart", topographic: "Topografie", aerial: "Luchtfoto" },
  offline: "Geen internet: je ziet de eigen kaart van de wijk.",
  address: "Zoek een adres",
  addressField: "Straat en huisnummer",
  search: "Zoeken",
  addresses: "Gevonden adressen",
  noAddress: "In en om deze wijk is dat adres niet gevonden.",
  shownAddress: (name: string) => `De kaart staat bij ${name}.`,
  pickMany: "Meer kiezen",
  keys: "Toetsen",
  keysTitle: "Toetsen op de kaart",
  keyList: [
    ["Tab", "naar de kaart toe, of eraf"],
    ["Pijltjes", "de kaart verschuiven"],
    ["+ en −", "inzoomen en uitzoomen"],
    ["Page Down, Page Up", "naar de volgende of vorige plek"],
    ["Enter", "lees over deze plek"],
    ["Spatie", "kies deze plek voor een actie, of juist niet"],
  ] as const,
  said: (name: string, at: number, total: number, ticked: boolean) =>
    `${name}. ${at} van ${total}.${ticked ? " Gekozen." : ""}`,
  updating: "De kaart wordt bijgewerkt",
};
