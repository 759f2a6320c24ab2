import { csrfHeaders } from "../../api/client";
import type { components } from "../../api/schema";

export type Preview = components["schemas"]["AgendaPreview"];
export type Line = Preview["lines"][number];

export const forms = ["xlsx", "csv", "json", "geojson"] as const;

export const exportPath = (neighbourhoodId: string, form: string) =>
  `/api/v1/neighbourhoods/${neighbourhoodId}/agenda-exports/${form}`;

/** What would change; nothing does yet. */
export const previewOf = (neighbourhoodId: string, file: File) => send(`${neighbourhoodId}/agenda-previews`, file, {});

/** Exactly what the preview with this mark showed, or refused with 409. */
export const takeOver = (neighbourhoodId: string, file: File, mark: string) =>
  send(`${neighbourhoodId}/agenda-imports`, file, { "If-Match": `"${mark}"` });

/** What taking over will do something with. */
export const taken = ({ lines }: Preview): Line[] =>
  lines.filter(({ outcome }) => outcome === "new" || outcome === "changed");

async function send(path: string, file: File, headers: Record<string, string>): Promise<Preview> {
  const response = await fetch(`/api/v1/neighbourhoods/${path}`, {
    method: "POST",
    body: file,
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      ...csrfHeaders(),
      ...headers,
    },
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw body;
  return body as Preview;
}
