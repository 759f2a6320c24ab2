const key = "wijkwandeling-unsent";

/** Kept outside the database, so that a database that vanished with points in it does not go unnoticed. */
export function writeMarker(unsent: number): void {
  try {
    localStorage.setItem(key, String(unsent));
  } catch {
    // Private windows may refuse; then there is no marker.
  }
}

export function readMarker(): number {
  try {
    return Number(localStorage.getItem(key)) || 0;
  } catch {
    return 0;
  }
}
