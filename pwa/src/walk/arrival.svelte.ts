import { readSetting, writeSetting } from "../outbox/settings";
import type { Identity } from "../outbox/walk_records";
import { plainCode } from "../outbox/walks";
import { identityIn, isPersonal, type WalkLink } from "./personal_link";

/** An identity that came in with a personal link, until the walk it belongs to is on this phone. */
class Arrival {
  /** Counts what came in, so that an open screen notices. */
  count = $state(0);
  /** A personal link came in of which a part was missing. */
  isBroken = $state(false);
  /** The walk for which an identity was taken in on this visit. */
  takenFor = $state<string | null>(null);
  private waiting: WalkLink | null = null;

  /** The address bar shows the secret no longer than this: a screenshot or a shared address must not carry it. */
  takeFragment(): Promise<void> {
    const { hash, pathname, search } = location;
    const [, code] = /^\/w\/([^/]+)/.exec(pathname) ?? [];
    if (!isPersonal(hash) || !code) return Promise.resolve();
    history.replaceState(history.state, "", pathname + search);
    return this.bring({ code: plainCode(code), identity: identityIn(hash) });
  }

  /** Kept on the phone too: without internet the walk may come only after a restart. */
  async bring(link: WalkLink): Promise<void> {
    this.isBroken = link.identity === null;
    this.waiting = link.identity ? link : null;
    this.count += 1;
    if (this.waiting) await writeSetting("arrivedLink", { ...link }).catch(() => undefined);
  }

  async identityFor(code: string): Promise<Identity | null> {
    const link = this.waiting ?? (await readSetting("arrivedLink").catch(() => null));
    return link?.code === plainCode(code) ? link.identity : null;
  }

  async taken(walkId: string): Promise<void> {
    this.takenFor = walkId;
    this.waiting = null;
    await writeSetting("arrivedLink", null);
  }
}

export const arrival = new Arrival();
