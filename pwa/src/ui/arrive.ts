let isFirstScreen = true;

/** After a move inside the page a screen reader would stay behind on the old screen, so the new heading takes focus. */
export function arrive(heading: HTMLElement): void {
  if (!isFirstScreen) heading.focus({ preventScroll: true });
  isFirstScreen = false;
}
