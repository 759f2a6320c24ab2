export const mapText = {
  label: "Kaart",
  pin: "Speld. Verschuif met de pijltjestoetsen.",
  zoomIn: "Inzoomen",
  zoomOut: "Uitzoomen",
  resetBearing: "Noorden boven",
  attribution: "Bronnen van de kaart",
};
