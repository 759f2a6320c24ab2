/** What page and worker say to each other; both sides import these, so it may not touch the DOM. */
export type ToWorker = { type: "activate" | "store-map" | "store-staff" | "check-shell" | "send" };

export type ToPage = { type: "send" };

/** To store-map, store-staff and check-shell: whether every file was read back. */
export type StoredReply = { stored: boolean };

export const sendTag = "send-points";
