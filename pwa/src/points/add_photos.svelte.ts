import { readChosen } from "../capture/read_chosen";
import type { Unsaved } from "../capture/session.svelte";
import { freeSpace } from "../outbox/free_space";
import type { NewPhoto } from "../outbox/new_point";
import { addPhoto, readPhotos, setAwaitingPhoto } from "../outbox/points";
import { isStorageFull } from "../outbox/storage_full";
import { preparePhoto } from "../sync/prepare_photo";
import { pageTools } from "../walk/page_tools";

/** Photos that a point gets later, from the phone's own camera app or from its gallery. */
export class PhotoAdder {
  /** Could not be stored; its walker still has it in hand. */
  unsaved = $state.raw<Unsaved | null>(null);

  /** The camera app was opened from this very page, so the page did not go. */
  isAsking = $state(false);

  constructor(private readonly observationId: string) {}

  /** On disk before the camera app opens: this page may not be there any more when it answers. */
  async begin(input: HTMLInputElement): Promise<void> {
    this.isAsking = true;
    await setAwaitingPhoto(this.observationId, true);
    input.click();
  }

  async cancel(): Promise<void> {
    await setAwaitingPhoto(this.observationId, false);
  }

  async take(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    const photo = await readChosen(file);
    input.value = "";
    await this.save(photo);
  }

  private async save(photo: NewPhoto): Promise<void> {
    this.unsaved = null;
    try {
      await this.write(photo);
    } catch (error) {
      this.unsaved = { isFull: isStorageFull(error), photo, again: () => this.save(photo) };
      return;
    }
    for (const row of await readPhotos(this.observationId)) await preparePhoto(pageTools, row).catch(() => null);
  }

  private async write(photo: NewPhoto): Promise<void> {
    try {
      await addPhoto(this.observationId, photo);
    } catch (error) {
      if (!isStorageFull(error)) throw error;
      await freeSpace();
      await addPhoto(this.observationId, photo);
    }
  }
}
