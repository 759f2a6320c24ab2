import { isRecord, type QueuedPhoto } from "../outbox/records";

export interface ReceiptPhoto {
  photoId: string;
  sizeBytes: number;
  sha256: string;
  received: boolean;
}

export interface Receipt {
  observationId: string;
  revision: number;
  complete: boolean;
  withdrawn: boolean;
  receivedAt: string | null;
  photos: ReceiptPhoto[];
}

/** Null for anything that is not exactly a receipt of this point. */
export function receiptOf(observationId: string, body: unknown): Receipt | null {
  if (!isRecord(body) || body["observationId"] !== observationId) return null;
  const { revision, complete, withdrawn, receivedAt, photos } = body;
  const isWhole =
    Number.isInteger(revision) &&
    typeof complete === "boolean" &&
    typeof withdrawn === "boolean" &&
    (receivedAt === null || typeof receivedAt === "string") &&
    Array.isArray(photos) &&
    photos.every(isReceiptPhoto);
  return isWhole ? (body as unknown as Receipt) : null;
}

/** Every announced photo is named with the size and the hash that this phone has, and nothing else is. */
export function namesAllPhotos(receipt: Receipt, photos: readonly QueuedPhoto[]): boolean {
  return receipt.photos.length === photos.length && photos.every((photo) => lineOf(receipt, photo) !== null);
}

export function confirmsPhoto(receipt: Receipt, photo: QueuedPhoto): boolean {
  return lineOf(receipt, photo)?.received === true;
}

function lineOf(receipt: Receipt, photo: QueuedPhoto): ReceiptPhoto | null {
  const line = receipt.photos.find((candidate) => candidate.photoId === photo.photoId);
  const { sent } = photo;
  return line && sent && line.sizeBytes === sent.sizeBytes && line.sha256 === sent.sha256 ? line : null;
}

function isReceiptPhoto(value: unknown): value is ReceiptPhoto {
  return (
    isRecord(value) &&
    typeof value["photoId"] === "string" &&
    typeof value["sizeBytes"] === "number" &&
    typeof value["sha256"] === "string" &&
    typeof value["received"] === "boolean"
  );
}
