export interface MapColours {
  land: string;
  park: string;
  water: string;
  building: string;
  road: string;
  roadEdge: string;
  path: string;
  shopping: string;
  playground: string;
  label: string;
  labelHalo: string;
  area: string;
  spot: string;
  preview: string;
  accuracy: string;
}

const day: MapColours = {
  land: "#f3f1ec",
  park: "#d5e6cd",
  water: "#b8d6e6",
  building: "#e2dcd3",
  road: "#ffffff",
  roadEdge: "#d6d0c6",
  path: "#c9b896",
  shopping: "#f6e3c8",
  playground: "#efd9a8",
  label: "#33414f",
  labelHalo: "#ffffff",
  area: "#463791",
  spot: "#463791",
  preview: "#8a2f6b",
  accuracy: "#00558a",
};

const night: MapColours = {
  land: "#131c2c",
  park: "#1a3128",
  water: "#12324a",
  building: "#222d40",
  road: "#3a475d",
  roadEdge: "#0c1422",
  path: "#5d5540",
  shopping: "#54452f",
  playground: "#4b4328",
  label: "#dae2ea",
  labelHalo: "#0e1626",
  area: "#c0b8ee",
  spot: "#c0b8ee",
  preview: "#f0a8d4",
  accuracy: "#94caf0",
};

export function mapColours(): MapColours {
  return matchMedia("(prefers-color-scheme: dark)").matches ? night : day;
}
