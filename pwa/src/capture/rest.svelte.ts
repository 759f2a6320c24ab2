const untilRestMs = 20_000;
const touches = ["click", "keydown", "input"] as const;

interface Rest {
  readonly resting: boolean;
  /** The touch that ended the rest: nobody aims with a sleeping camera, so it takes no picture. */
  readonly wokenBy: Event | null;
  stop(): void;
}

/** Camera and satellites are what empties a battery. They rest when nobody touches the screen, and wake at a touch. */
export function restful(onwake: () => void, onrest: () => void): Rest {
  let resting = $state(false);
  let wokenBy: Event | null = null;
  let timer: ReturnType<typeof setTimeout>;

  function touched(event: Event | null = null) {
    clearTimeout(timer);
    timer = setTimeout(rest, untilRestMs);
    if (!resting || document.hidden) return;
    resting = false;
    wokenBy = event;
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
    get wokenBy() {
      return wokenBy;
    },
    stop() {
      clearTimeout(timer);
      for (const name of touches) removeEventListener(name, touched, true);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}
