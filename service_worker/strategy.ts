export type Answer = "network" | "shell" | "stored file";

/** The screens of the app, and / because the installed app opens there, also without internet. */
const shellPaths = /^\/(w\/.*|werk(\/.*)?)?$/;

/** Anything but GET is left alone: passing request bodies through a worker corrupts them on some phones. */
export function answerFor(
  request: Pick<Request, "method" | "mode" | "url">,
  origin: string,
  mayBeStored: (url: string) => boolean,
): Answer {
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== origin) return "network";
  if (request.mode === "navigate") return shellPaths.test(url.pathname) ? "shell" : "network";
  return mayBeStored(request.url) ? "stored file" : "network";
}
