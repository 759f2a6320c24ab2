const mapFiles = /\/src\/map\/|maplibre-gl|\/pmtiles\//;
const staffScreens = /\/src\/(review|agenda|coalition|staff|spots|walks)\//;
const staffTexts = /\/src\/text\/nl\/(review|agenda|coalition|staff|spots|take_downs|walks)\./;

/** The service worker tells by the folder what a phone needs: everything, the map only when asked, staff never. */
export function folderOf(sources: readonly string[]): string {
  const paths = sources.map((source) => `/${source}`);
  if (paths.some((path) => mapFiles.test(path))) return "map/";
  // A walker's screen never imports a staff screen, but the words of both may share a chunk.
  if (paths.some((path) => staffScreens.test(path))) return "staff/";
  return paths.length > 0 && paths.every((path) => staffTexts.test(path)) ? "staff/" : "";
}
