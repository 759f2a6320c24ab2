export interface Unsent {
  walkId: string;
  count: number;
}

const key = "wijkwandeling-unsent";

/** Kept outside the database, so that a database that vanished with points in it does not go unnoticed. */
export function writeMarker(unsent: readonly Unsent[]): void {
  writeList(key, unsent);
}

export function readMarker(): Unsent[] {
  return readList<Unsent>(key).filter(({ walkId, count }) => typeof walkId === "string" && count > 0);
}

export function writeList(name: string, list: readonly object[]): void {
  try {
    localStorage.setItem(name, JSON.stringify(list));
  } catch {
    // Private windows may refuse; then there is no marker.
  }
}

export function readList<T extends object>(name: string): T[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
    return Array.isArray(list) ? (list.filter((item) => typeof item === "object" && item) as T[]) : [];
  } catch {
    return [];
  }
}
