type ParamName<Pattern extends string> = Pattern extends `${infer Segment}/${infer Rest}`
  ? ParamName<Segment> | ParamName<Rest>
  : Pattern extends `:${infer Name}`
    ? Name
    : never;

export type Params<Pattern extends string> = { [Name in ParamName<Pattern>]: string };

type Patterns = Record<string, string>;

export type Route<P extends Patterns> = {
  [Name in keyof P]: { name: Name; params: Params<P[Name]> };
}[keyof P];

export function matchPath<P extends Patterns>(patterns: P, path: string): Route<P> | null {
  const segments = segmentsOf(path);
  for (const [name, pattern] of Object.entries(patterns)) {
    const params = matchSegments(segmentsOf(pattern), segments);
    if (params) return { name, params } as Route<P>;
  }
  return null;
}

export function fillPath<Pattern extends string>(pattern: Pattern, params: Params<Pattern>): string {
  const values: Record<string, string> = params;
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

function segmentsOf(path: string): string[] {
  return path.split("/").filter((segment) => segment !== "");
}

function matchSegments(pattern: string[], path: string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = path[index] ?? "";
    if (!expected.startsWith(":")) {
      if (expected !== actual) return null;
      continue;
    }
    const value = decoded(actual);
    if (value === null) return null;
    params[expected.slice(1)] = value;
  }
  return params;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

export function createRouter<const P extends Patterns>(patterns: P) {
  let route = $state.raw(matchPath(patterns, location.pathname));

  function go(path: string, { replace = false } = {}) {
    history[replace ? "replaceState" : "pushState"](null, "", path);
    route = matchPath(patterns, location.pathname);
    scrollTo(0, 0);
  }

  function followLink(event: MouseEvent) {
    const link = plainLink(event);
    if (!link || !matchPath(patterns, link.pathname)) return;
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  }

  return {
    get route() {
      return route;
    },
    go,
    path: <Name extends keyof P & string>(name: Name, params: Params<P[Name]>) =>
      fillPath<P[Name]>(patterns[name], params),
    /** Ordinary links stay ordinary links; only those that lead to a screen are followed inside the page. */
    start() {
      addEventListener("popstate", () => (route = matchPath(patterns, location.pathname)));
      document.addEventListener("click", followLink);
    },
  };
}

function plainLink(event: MouseEvent): HTMLAnchorElement | null {
  const wantsNewTab = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (event.defaultPrevented || event.button !== 0 || wantsNewTab) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.hasAttribute("download")) return null;
  const samePage = link.pathname === location.pathname && link.hash !== "";
  return link.origin === location.origin && !samePage ? link : null;
}
