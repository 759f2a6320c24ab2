import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const site = join(import.meta.dirname, "../dist");
const isText = /\.(html|js|css|svg|json|webmanifest)$/;
const worthwhileBytes = 500;
/** The map library: the last percent would double the time of a build. */
const bigBytes = 200_000;

/** Once, here, as small as it gets; a server that compresses at every request would do it hastily. */
for (const name of readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => isText.test(name))) {
  const path = join(site, name);
  const bytes = readFileSync(path);
  if (bytes.length < worthwhileBytes) continue;
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  const quality = bytes.length > bigBytes ? 9 : constants.BROTLI_MAX_QUALITY;
  writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
}
