import type { AnswerKind, QueuedAnswer } from "../outbox/answer_records";
import { readAnswer } from "../outbox/answers";
import { onChange } from "../outbox/changes";

/** What this phone said about one thing, fresh after every change in any tab. */
export function ownAnswer(walkId: string, kind: AnswerKind): { readonly row: QueuedAnswer | null; readonly isLoaded: boolean } {
  let row = $state.raw<QueuedAnswer | null>(null);
  let isLoaded = $state(false);

  async function load() {
    row = await readAnswer(walkId, kind);
    isLoaded = true;
  }

  const refresh = () => void load().catch(() => undefined);

  $effect(() => {
    refresh();
    return onChange((change) => {
      if (change.about === "answers") refresh();
    });
  });

  return {
    get row() {
      return row;
    },
    get isLoaded() {
      return isLoaded;
    },
  };
}
