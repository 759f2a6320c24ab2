export type Shared = "shared" | "copied" | "by-hand" | "cancelled";

/** Through the phone's own share sheet; without one the link goes to the clipboard, and else a person copies it. */
export async function shareLink(title: string, url: string): Promise<Shared> {
  if (!navigator.share) return copyLink(url);
  try {
    await navigator.share({ title, url });
    return "shared";
  } catch (error) {
    return error instanceof DOMException && error.name === "AbortError" ? "cancelled" : copyLink(url);
  }
}

export async function copyLink(url: string): Promise<Shared> {
  try {
    await navigator.clipboard.writeText(url);
    return "copied";
  } catch {
    return "by-hand";
  }
}
