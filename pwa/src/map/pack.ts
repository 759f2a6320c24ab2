import type { Protocol, RangeResponse, Source } from "pmtiles";
import { PMTiles } from "pmtiles";

/** Reads a map pack from the phone's own storage, so that the map needs no internet. */
class BlobSource implements Source {
  constructor(
    private readonly key: string,
    private readonly blob: Blob,
  ) {}

  getKey(): string {
    return this.key;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    return { data: await this.blob.slice(offset, offset + length).arrayBuffer() };
  }
}

let packCount = 0;

export function addPack(protocol: Protocol, blob: Blob): string {
  packCount += 1;
  const key = `pack-${packCount}`;
  protocol.add(new PMTiles(new BlobSource(key, blob)));
  return `pmtiles://${key}`;
}
