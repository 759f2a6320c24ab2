/** What opens after the shutter, as one chunk: nothing of it is needed to see through the camera. */
export { default as NotSaved } from "./NotSaved.svelte";
export { default as PointSheet } from "./PointSheet.svelte";
