export interface PhotoFacts {
  position: { lon: number; lat: number } | null;
  takenAt: Date | null;
  directionDeg: number | null;
}

const nothing: PhotoFacts = { position: null, takenAt: null, directionDeg: null };

/** What the camera wrote into the file. Phones hide it more often than not, so none of it may be counted on. */
export async function factsOf(bytes: ArrayBuffer): Promise<PhotoFacts> {
  try {
    // Only a chosen file needs the reader; a camera frame has nothing to read.
    const { default: exifr } = await import("exifr/dist/lite.esm.mjs");
    const read: Record<string, unknown> | undefined = await exifr.parse(bytes, { gps: true, exif: true });
    if (!read) return nothing;
    return {
      position: positionOf(read["longitude"], read["latitude"]),
      takenAt: momentOf(read["DateTimeOriginal"]) ?? momentOf(read["CreateDate"]),
      directionDeg: degreesOf(read["GPSImgDirection"]),
    };
  } catch {
    return nothing;
  }
}

/** 0,0 is what some phones write for "hidden". */
function positionOf(lon: unknown, lat: unknown): PhotoFacts["position"] {
  if (!isNumber(lon) || !isNumber(lat) || (lon === 0 && lat === 0)) return null;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? { lon, lat } : null;
}

function momentOf(value: unknown): Date | null {
  return value instanceof Date && Number.isFinite(value.getTime()) ? value : null;
}

function degreesOf(value: unknown): number | null {
  return isNumber(value) && value >= 0 && value <= 360 ? value : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
