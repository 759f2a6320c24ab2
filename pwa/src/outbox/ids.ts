/** randomUUID exists only on secure pages; a walk may also be tried on a plain local network. */
export function newId(): string {
  return uuidOf(crypto.getRandomValues(new Uint8Array(16)));
}

/** The same text gives the same id, on every phone; the text cannot be found back from it. */
export async function idFrom(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return uuidOf(new Uint8Array(digest, 0, 16));
}

function uuidOf(bytes: Uint8Array): string {
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const text = hex(bytes);
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}

export function newSecret(): string {
  return hex(crypto.getRandomValues(new Uint8Array(32)));
}

export async function sha256(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
