import { read, write } from "./database";

const sizeBytes = 64 * 1024;
const key = "probe/original";

/** Writes a photo's worth of chance, reads it back and compares every byte: some browsers only pretend to store. */
export async function canStorePhotos(): Promise<boolean> {
  const bytes = crypto.getRandomValues(new Uint8Array(sizeBytes));
  try {
    await write(["bytes"], async (transaction) => {
      const row = { key, photoId: "probe", mediaType: "image/jpeg", bytes: bytes.buffer };
      await transaction.objectStore("bytes").put(row);
    });
    const stored = await read(["bytes"], (transaction) => transaction.objectStore("bytes").get(key));
    await write(["bytes"], (transaction) => transaction.objectStore("bytes").delete(key));
    return stored?.bytes instanceof ArrayBuffer && isEqual(bytes, new Uint8Array(stored.bytes));
  } catch {
    return false;
  }
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
