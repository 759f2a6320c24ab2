export const mapText = {
  label: "Kaart",
  foundPlace: "De plek die je zocht",
  pin: "Speld. Verschuif met de pijltjestoetsen.",
  zoomIn: "Inzoomen",
  zoomOut: "Uitzoomen",
  attribution: "Bronnen van de kaart",
};
