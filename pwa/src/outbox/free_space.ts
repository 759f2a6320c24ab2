import { write } from "./database";
import { isPhoto } from "./records";

/** Gives back what the phone can do without: map packs, and pictures that the server has confirmed. */
export async function freeSpace(): Promise<void> {
  await write(["mapPacks"], (transaction) => transaction.objectStore("mapPacks").clear());
  await write(["photos", "bytes"], async (transaction) => {
    const rows: unknown[] = await transaction.objectStore("photos").getAll();
    const received = rows.filter(isPhoto).filter((photo) => photo.received);
    const bytes = transaction.objectStore("bytes");
    // The small picture stays, to recognise the point by.
    await Promise.all(received.flatMap(({ photoId }) => [bytes.delete(`${photoId}/original`), bytes.delete(`${photoId}/sent`)]));
  });
}
