import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

import { folderOf } from "./build/chunk_folders.ts";
import { usedTokens } from "./build/used_tokens.ts";

export default defineConfig({
  plugins: [usedTokens(), svelte()],
  server: { proxy: { "/api": "http://127.0.0.1:8000" } },
  build: {
    target: ["chrome109", "firefox115", "safari16.4"],
    manifest: true,
    // A data: font or script would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // Words and drawings come from one file each; a chunk takes only the ones that its screens say and show.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(text|ui\/icons)/, sideEffects: false }] },
      output: {
        // The way from the poster to the first photo, with all it needs: one file compresses better than forty, and
        // asks one question of a slow line.
        codeSplitting: {
          groups: [
            { name: "walker", test: /\/src\/(walk\/(Join|Ready)|capture\/Capture)\.svelte$/ },
            { name: "own_link", test: /\/src\/walk\/(PersonalLinkCard|HomeScreenSteps|LinkButtons|InAppBrowser)\.svelte$/ },
          ],
        },
        chunkFileNames: (chunk) => `assets/${folderOf(chunk.moduleIds)}[name]-[hash].js`,
        assetFileNames: (asset) => {
          const folder = folderOf(asset.originalFileNames);
          // Some web servers do not know .mjs, and a worker must arrive as JavaScript.
          const isModule = asset.names.some((name) => name.endsWith(".mjs"));
          return `assets/${folder}[name]-[hash]${isModule ? ".js" : "[extname]"}`;
        },
      },
    },
  },
  test: { include: ["tests/**/*.test.ts"], environment: "happy-dom" },
  // Vitest would otherwise take Svelte's server build.
  ...(process.env["VITEST"] ? { resolve: { conditions: ["browser"] } } : {}),
});
