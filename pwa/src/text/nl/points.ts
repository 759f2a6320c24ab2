export const pointsText = {
  list: "Mijn punten",
  one: "Punt",
};
