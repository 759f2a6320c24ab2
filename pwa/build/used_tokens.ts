import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "vite";

const theme = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css";
const virtualId = "virtual:theme.css";
const resolveFrom = createRequire(import.meta.url);

/** The whole theme is 207 kB; a walker on mobile data gets only the tokens that some style here refers to. */
export function usedTokens(): Plugin {
  return {
    name: "used-tokens",
    resolveId: (id) => (id === virtualId ? `\0${virtualId}` : undefined),
    load(id) {
      if (id !== `\0${virtualId}`) return undefined;
      const declared = declaredTokens(readFileSync(resolveFrom.resolve(theme), "utf8"));
      const used = closure(declared, tokensIn(styleSources().join("\n")));
      const lines = used.map((name) => `  ${name}: ${declared.get(name)};`);
      return { code: `:root {\n${lines.join("\n")}\n}\n`, moduleType: "css" };
    },
  };
}

function styleSources(): string[] {
  const folder = join(import.meta.dirname, "../src");
  const own = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(css|svelte)$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const packages = own.flatMap((text) =>
    [...text.matchAll(/import "(@(?:nl-design-system|utrecht)[^"]+)"/g)].map((match) => match[1]!),
  );
  return [...own, ...packages.map((name) => readFileSync(resolveFrom.resolve(name), "utf8"))];
}

function declaredTokens(css: string): Map<string, string> {
  return new Map([...css.matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm)].map((match) => [match[1]!, match[2]!]));
}

function tokensIn(css: string): string[] {
  return [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map((match) => match[1]!);
}

function closure(declared: Map<string, string>, wanted: string[]): string[] {
  const found = new Set<string>();
  const queue = [...wanted];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const value = declared.get(name);
    if (value === undefined || found.has(name)) continue;
    found.add(name);
    queue.push(...tokensIn(value));
  }
  return [...found].sort();
}
