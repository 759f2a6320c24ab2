import type { NewPhoto } from "../outbox/new_point";

/** The bytes before anything else: the file behind a choice may be gone a moment later. */
export async function readChosen(file: File): Promise<NewPhoto> {
  const bytes = await file.arrayBuffer();
  return { bytes, mediaType: file.type || "image/jpeg", clean: false };
}
