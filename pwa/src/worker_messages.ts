/** What page and worker say to each other; both sides import these, so it may not touch the DOM. */
export type ToWorker = { type: "activate" } | { type: "store-map" } | { type: "check-shell" } | { type: "send" };

export type ToPage = { type: "send" };

/** To store-map and check-shell: whether every file was read back. */
export type StoredReply = { stored: boolean };

export const sendTag = "send-points";
