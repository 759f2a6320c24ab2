/** Not in TypeScript's library: only Chromium asks a page whether it may offer to install. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** On iOS a tab and the app on the home screen each have a storage of their own, and that of a tab is short-lived. */
export function isIosTab(browser: Navigator = navigator): boolean {
  const isIos = /iPhone|iPad|iPod/.test(browser.userAgent) || (/Macintosh/.test(browser.userAgent) && browser.maxTouchPoints > 1);
  return isIos && !(browser as { standalone?: boolean }).standalone;
}

class HomeScreen {
  private offer = $state.raw<InstallEvent | null>(null);

  /** Held back until a person asks for it: the browser's own bar knows nothing of points that still wait. */
  listen(): void {
    addEventListener("beforeinstallprompt", (event) => {
      event.preventDefault();
      this.offer = event as InstallEvent;
    });
    addEventListener("appinstalled", () => (this.offer = null));
  }

  /** Never while something is unsent: on iOS it would stay behind in the tab. */
  advice(hasUnsent: boolean): "by-hand" | "by-button" | null {
    if (hasUnsent) return null;
    if (isIosTab()) return "by-hand";
    return this.offer ? "by-button" : null;
  }

  async install(): Promise<void> {
    const { offer } = this;
    this.offer = null;
    await offer?.prompt();
  }
}

export const homeScreen = new HomeScreen();
