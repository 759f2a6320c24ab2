export const uiText = {
  optional: "(optioneel)",
  close: "Sluiten",
  back: "Terug",
  busy: "Even geduld",
  errorSummary: "Kijk dit nog even na",
};
