type Kind = "face" | "plate" | "other";

const counted: Record<Kind, [one: string, many: string]> = {
  face: ["1 gezicht", "gezichten"],
  plate: ["1 kenteken", "kentekens"],
  other: ["1 ander vlak", "andere vlakken"],
};

function amount(kind: Kind, count: number): string {
  const [one, many] = counted[kind];
  return count === 1 ? one : `${count} ${many}`;
}

function things(counts: Record<Kind, number>): string {
  const named = (["face", "plate", "other"] as const).filter((kind) => counts[kind] > 0).map((kind) => amount(kind, counts[kind]));
  return [named.slice(0, -1).join(", "), ...named.slice(-1)].filter(Boolean).join(" en ");
}

export const redactionText = {
  title: "Onherkenbaar maken",
  open: "Onherkenbaar maken",
  change: "Aanpassen",
  searching: "We zoeken nog naar gezichten. Keur je nu goed, dan maken we onherkenbaar wat we vinden. Daarna pas staat de foto op de openbare pagina.",
  failed: "Op deze foto is niet naar gezichten gezocht. Kijk zelf goed.",
  searchAgain: "Zoek opnieuw",
  nothing: "Geen gezichten gevonden. Kijk zelf ook.",
  willCover: (counts: Record<Kind, number>, total: number) =>
    `${things(counts)} ${total === 1 ? "wordt" : "worden"} onherkenbaar gemaakt als je goedkeurt.`,
  covered: (counts: Record<Kind, number>, total: number) => `${things(counts)} ${total === 1 ? "is" : "zijn"} onherkenbaar gemaakt.`,
  burning: "De foto wordt opnieuw gemaakt.",
  letGo: (count: number) => (count === 1 ? "1 vlak blijft zichtbaar." : `${count} vlakken blijven zichtbaar.`),
  onPhoto: (place: number, total: number) => `Foto ${place} van ${total}:`,
  help: "Sleep over de foto om een vlak te tekenen. Tik op een vlak om het aan of uit te zetten.",
  kind: "Wat teken je?",
  kinds: { face: "Gezicht", plate: "Kenteken", other: "Iets anders" },
  canvas: "De foto, met vlakken eroverheen. Tekenen kan met muis of vinger; met het toetsenbord gebruik je de knop Vlak toevoegen.",
  add: "Vlak toevoegen",
  list: "Vlakken op deze foto",
  empty: "Er zijn nog geen vlakken.",
  name: (number: number, kind: string) => `${number}. ${kind}`,
  byMachine: "gevonden door de computer",
  byPerson: "getekend",
  on: "wordt onherkenbaar",
  off: "blijft zichtbaar",
  turnOff: "Laat zichtbaar",
  turnOn: "Maak onherkenbaar",
  remove: "Weghalen",
  ofRegion: (action: string, name: string) => `${action}: ${name}`,
  movable: (name: string) => `${name}. Verschuif met de pijltjes. Met Shift en de pijltjes maak je het groter of kleiner.`,
  keep: "Bewaren",
  cancel: "Annuleren",
  overtaken: "Iemand anders veranderde dit intussen. Hieronder staat de nieuwste versie. Kijk opnieuw.",
};
