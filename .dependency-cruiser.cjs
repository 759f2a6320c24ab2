const stages = "outbox|sync|walk|capture|points|afterwards|review|agenda|coalition";
const walker = ["outbox", "sync", "walk", "capture", "points", "afterwards"];
const src = (folders) => `^pwa/src/(${folders})/`;

/** A stage of the walker imports only what stands to its left. */
const leftwards = walker.slice(0, -1).map((stage, index) => ({
  name: `${stage}-imports-leftwards`,
  severity: "error",
  from: { path: src(stage) },
  to: { path: src(walker.slice(index + 1).join("|")) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...leftwards,
    {
      name: "walker-imports-no-staff",
      severity: "error",
      from: { path: src(walker.join("|")) },
      to: { path: src("review|agenda|coalition") },
    },
    {
      name: "staff-imports-no-walker",
      severity: "error",
      from: { path: src("review|agenda|coalition") },
      to: { path: src(walker.join("|")) },
    },
    {
      name: "review-and-agenda-import-no-coalition",
      comment: "The coalition shows what the agenda made of it, and not the other way round.",
      severity: "error",
      from: { path: src("review|agenda") },
      to: { path: src("coalition") },
    },
    {
      name: "shared-with-the-worker",
      comment: "outbox, sync and api also run in the service worker, where there is no page.",
      severity: "error",
      from: { path: src("outbox|sync|api") },
      to: { path: "\\.svelte(\\.ts)?$|^pwa/src/(ui|map)/|^pwa/src/(routes|screens|worker_bridge)\\.ts$" },
    },
    {
      name: "worker-imports-only-the-shared-part",
      severity: "error",
      from: { path: "^service_worker/[^/]+\\.ts$" },
      to: { path: "^pwa/src/", pathNot: "^pwa/src/(outbox|sync|api|text)/|/worker_messages\\.ts$" },
    },
    {
      name: "one-file-knows-the-map-library",
      comment: "Types cost nothing; the library itself is a quarter of a megabyte and belongs in one lazy chunk.",
      severity: "error",
      from: { path: "^pwa/src/", pathNot: "^pwa/src/map/Map\\.svelte$" },
      to: { path: "/maplibre-gl/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "floor-imports-no-stage",
      severity: "error",
      from: { path: "^pwa/src/(ui|text|api|map|kinds)/|^pwa/src/(routes|worker_messages|worker_bridge)\\.ts$" },
      to: { path: src(stages) },
    },
    {
      name: "ui-has-no-domain-words",
      severity: "error",
      from: { path: src("ui") },
      to: { path: "^pwa/src/(kinds|map|api)/|^pwa/src/(routes|screens|App)\\." },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "^virtual:|\\?(raw|url)$" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(pwa|service_worker)/dist/|^pwa/build/" },
    moduleSystems: ["es6"],
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "pwa/tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["browser", "import", "types", "default"],
      extensions: [".ts", ".d.ts", ".svelte.ts", ".js"],
    },
  },
};
