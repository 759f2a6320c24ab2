import createClient, { type Middleware } from "openapi-fetch";

import type { paths } from "./schema";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

let csrfToken: string | null = null;

/** The answer to signing in brings the token; it lives in memory only, the session itself in a cookie. */
export function useCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** For a request that goes past this client, because it must tell how far it is. */
export function csrfHeaders(): Record<string, string> {
  return csrfToken ? { "X-CSRF-Token": csrfToken } : {};
}

const protectSession: Middleware = {
  onRequest({ request }) {
    if (csrfToken && !safeMethods.includes(request.method)) request.headers.set("X-CSRF-Token", csrfToken);
    return request;
  },
};

export const api = createClient<paths>({ baseUrl: "/api/v1" });
api.use(protectSession);
