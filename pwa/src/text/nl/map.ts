export const mapText = {
  label: "Kaart",
  pin: "Speld. Verschuif met de pijltjestoetsen.",
  zoomIn: "Inzoomen",
  zoomOut: "Uitzoomen",
  attribution: "Bronnen van de kaart",
};
