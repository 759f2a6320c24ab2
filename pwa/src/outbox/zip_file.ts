import { Zip, ZipPassThrough } from "fflate";

/** From here on a browser may keep a piece on disk instead of in memory. */
const largeBytes = 64 * 1024;

/**
 * A ZIP that is made one file at a time, so that only the file in hand is in memory. Nothing is deflated: photos are
 * small already. At most 4 GB.
 */
export class ZipFile {
  private readonly names = new Set<string>();
  private readonly parts: BlobPart[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    const piece = chunk as Uint8Array<ArrayBuffer>;
    this.parts.push(piece.byteLength < largeBytes ? piece : new Blob([piece]));
  });

  /** `moment`: ZIP knows no year before 1980, and a phone's clock may well be there. */
  constructor(private readonly moment: Date) {}

  /** The name it got: nobody can read a ZIP in which a name stands twice. */
  add(wanted: string, bytes: ArrayBuffer | Uint8Array): string {
    let name = wanted;
    for (let number = 2; this.names.has(name); number += 1) name = wanted.replace(/(\.\w+)?$/, `-${number}$1`);
    this.names.add(name);
    const entry = new ZipPassThrough(name);
    const year = this.moment.getFullYear();
    entry.mtime = year >= 1980 && year < 2100 ? this.moment : new Date(1980, 0, 1);
    this.zip.add(entry);
    entry.push(bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes, true);
    return name;
  }

  addText(name: string, text: string): void {
    this.add(name, new TextEncoder().encode(text));
  }

  finish(): Blob {
    this.zip.end();
    return new Blob(this.parts, { type: "application/zip" });
  }
}
