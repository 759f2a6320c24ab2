export const reviewText = {
  signIn: "Inloggen",
  inbox: "Nieuwe punten",
  spots: "Plekken op de kaart",
  walks: "Wandelingen",
};
