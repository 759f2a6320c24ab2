const untilRestMs = 20_000;
const touches = ["pointerdown", "keydown", "focusin"] as const;

/** Camera and satellites are what empties a battery. They rest when nobody touches the screen, and wake at a touch. */
export function restful(onwake: () => void, onrest: () => void): { readonly resting: boolean; stop(): void } {
  let resting = $state(false);
  let timer: ReturnType<typeof setTimeout>;

  function touched() {
    clearTimeout(timer);
    timer = setTimeout(rest, untilRestMs);
    if (!resting || document.hidden) return;
    resting = false;
    onwake();
  }

  function rest() {
    clearTimeout(timer);
    if (resting) return;
    resting = true;
    onrest();
  }

  function seen() {
    if (document.hidden) rest();
    else touched();
  }

  for (const name of touches) addEventListener(name, touched, true);
  document.addEventListener("visibilitychange", seen);
  touched();

  return {
    get resting() {
      return resting;
    },
    stop() {
      clearTimeout(timer);
      for (const name of touches) removeEventListener(name, touched, true);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}
