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
      takenAt:
        momentOf(read["DateTimeOriginal"], read["OffsetTimeOriginal"]) ??
        momentOf(read["CreateDate"], read["OffsetTimeDigitized"]),
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

/**
 * The reader takes a camera's clock for this phone's. A camera that wrote its own offset ("-05:00") knows better;
 * without one, photos are from around here.
 */
export function momentOf(value: unknown, offset: unknown): Date | null {
  if (!(value instanceof Date) || !Number.isFinite(value.getTime())) return null;
  const written = typeof offset === "string" ? /^([+-])(\d\d):(\d\d)$/.exec(offset) : null;
  if (!written) return value;
  const minutes = Number(written[2]) * 60 + Number(written[3]);
  const clock = value.getTime() - value.getTimezoneOffset() * 60_000;
  return new Date(clock - (written[1] === "-" ? -minutes : minutes) * 60_000);
}

function degreesOf(value: unknown): number | null {
  return isNumber(value) && value >= 0 && value <= 360 ? value : null;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
