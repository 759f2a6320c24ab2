/** What page and worker say to each other; both sides import these, so it may not touch the DOM. */
export type ToWorker = { type: "activate" } | { type: "store-map" } | { type: "send" };

export type ToPage = { type: "send" };

export type StoreMapReply = { stored: boolean };

export const sendTag = "send-points";
