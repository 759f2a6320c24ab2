const mapFiles = /\/src\/map\/|maplibre-gl|\/pmtiles\//;
const staffFiles = /\/src\/(text\/nl\/)?(review|agenda|coalition|staff|spots|walks)[/.]/;

/** The service worker tells by the folder what a phone needs: everything, the map only when asked, staff never. */
export function folderOf(sources: readonly string[]): string {
  const paths = sources.map((source) => `/${source}`);
  if (paths.some((path) => mapFiles.test(path))) return "map/";
  if (paths.some((path) => staffFiles.test(path))) return "staff/";
  return "";
}
