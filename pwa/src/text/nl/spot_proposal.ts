const list = new Intl.ListFormat("nl");
const points = (count: number) => (count === 1 ? "1 punt" : `${count} punten`);
const loosePoints = (count: number) => (count === 1 ? "1 los punt" : `${count} losse punten`);

/** The proposal for new spots: what would be different, and what happens when it is accepted. */
export const spotProposalText = {
  button: "Voorstel voor nieuwe plekken",
  title: "Voorstel voor nieuwe plekken",
  intro: "Zo zouden de plekken zijn als ze nu opnieuw werden gemaakt. Er is nog niets veranderd.",
  nothing: "Er is niets voor te stellen. De plekken zijn al zoals ze zouden worden.",
  count: (count: number) => (count === 1 ? "1 verschil" : `${count} verschillen`),
  unchanged: (count: number) => (count === 1 ? "1 plek blijft hetzelfde." : `${count} plekken blijven hetzelfde.`),
  byHand: (count: number) =>
    count === 1
      ? "1 plek doet niet mee, omdat iemand hem vastzette, samenvoegde of splitste."
      : `${count} plekken doen niet mee, omdat iemand ze vastzette, samenvoegde of splitste.`,
  whatItDoes: (moved: number) =>
    `${points(moved)} ${moved === 1 ? "komt" : "komen"} bij een andere plek, of los te liggen. ` +
    "Namen en acties blijven bij hun plek. Punten die later komen, horen bij de plek waar ze het dichtst bij liggen.",
  undoable: "Je kunt dit later ongedaan maken. Kijk daarvoor bij de Geschiedenis van een plek.",
  accept: "Neem dit over",
  acceptTitle: "Voorstel overnemen",
  leave: "Terug naar de plekken",
  accepted: (moved: number, made: readonly string[]) =>
    `Overgenomen: ${points(moved)} ${moved === 1 ? "ligt" : "liggen"} nu anders.` +
    (made.length > 0 ? ` Nieuw: ${list.format(made)}.` : ""),
  undone: "Het voorstel is ongedaan gemaakt.",
  undo: "Ongedaan maken",
  close: "Sluiten",
  onAgenda: (names: readonly string[]) => `${list.format(names)} ${names.length === 1 ? "staat" : "staan"} op de actieagenda.`,
  what: {
    joined: (gone: readonly string[], into: string) => `${list.format(gone)} ${gone.length === 1 ? "gaat" : "gaan"} op in ${into}`,
    fresh: (count: number, street: string | null) => `Nieuwe plek van ${loosePoints(count)}${street ? `, ${street}` : ""}`,
    apart: (names: readonly string[], street: string | null) => `Nieuwe plek uit ${list.format(names)}${street ? `, ${street}` : ""}`,
    splits: (name: string, street: string | null) => `${name} valt uiteen: een deel wordt een nieuwe plek${street ? `, ${street}` : ""}`,
    grows: (name: string, count: number) => `Bij ${name} ${count === 1 ? "komt" : "komen"} ${points(count)}`,
    gone: (name: string) => `${name} houdt op te bestaan`,
    loose: (name: string, count: number) => `${points(count)} van ${name} ${count === 1 ? "komt" : "komen"} los te liggen`,
  },
  from: (name: string, count: number, total: number) =>
    count === total ? `alle ${points(count)} van ${name}` : `${count} van de ${points(total)} van ${name}`,
  fromLoose: loosePoints,
  comes: (parts: readonly string[], total: number) => {
    const told = list.format(parts);
    return `${told.charAt(0).toUpperCase()}${told.slice(1)}. De plek krijgt ${points(total)}.`;
  },
  wentElsewhere: "De punten gaan naar andere plekken.",
  looseAfter: (count: number) => `${points(count)} ${count === 1 ? "komt" : "komen"} los te liggen.`,
  more: (count: number) => `Nog ${count} laten zien`,
};
