import { areaText } from "../text";

export interface Feature {
  name: string;
  document: Record<string, unknown>;
}

const nameFields = ["buurtnaam", "wijknaam", "gemeentenaam", "naam", "name"];

/** The areas in a GeoJSON text, each to be sent by itself: a whole municipality is more than one message. */
export function featuresIn(text: string): Feature[] {
  const found: unknown = JSON.parse(text);
  if (!isRecord(found)) throw new SyntaxError("GeoJSON is an object");
  const features = found["type"] === "FeatureCollection" && Array.isArray(found["features"]) ? found["features"] : [found];
  return features
    .filter(isRecord)
    .filter(({ type, geometry }) => type !== "Feature" || isRecord(geometry))
    .map((document, place) => ({ name: nameOf(document) || areaText.fileNumbered(place + 1), document }))
    .sort((one, other) => one.name.localeCompare(other.name, "nl", { numeric: true }));
}

function nameOf({ properties }: Record<string, unknown>): string {
  if (!isRecord(properties)) return "";
  const known = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase(), value]));
  return nameFields.map((field) => known.get(field)).find((value) => typeof value === "string") ?? "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
