import { sha256 } from "./ids";

/** One photo's file in the ZIP. */
export interface FilePart {
  photoId: string;
  file: string;
  role: "sent" | "original";
  sizeBytes: number;
  sha256: string;
}

const extensions: Record<string, string> = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "image/heic": "heic",
  "image/heif": "heif",
  "image/avif": "avif",
};

export async function fileOf(photoId: string, role: FilePart["role"], mediaType: string, bytes: ArrayBuffer): Promise<FilePart> {
  const file = photoFileName(photoId, role, mediaType);
  return { photoId, file, role, sizeBytes: bytes.byteLength, sha256: await sha256(bytes) };
}

export function photoFileName(photoId: string, role: FilePart["role"], mediaType: string): string {
  // An id that nobody could read may hold anything, also what is no name on some computer.
  const name = photoId.replace(/[^\w-]/g, "_");
  return `fotos/${name}${role === "original" ? "-origineel" : ""}.${extensions[mediaType] ?? "bin"}`;
}

/** wijkwandeling-punten-2026-11-22.zip, by the phone's own calendar. */
export function zipName(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `wijkwandeling-punten-${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}.zip`;
}
