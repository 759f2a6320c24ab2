/** What may be asked after a walk, as it stands in the address. */
export const questions = { thinkAlong: "meedenken", help: "helpen", age: "leeftijd" } as const;
