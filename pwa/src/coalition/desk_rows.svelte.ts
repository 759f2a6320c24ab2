import { sentenceOf } from "../api/problem";

/** What a desk shows: read again after every change, with what was done last and what stood in the way. */
export class DeskRows<Rows> {
  rows = $state.raw<Rows | null>(null);
  news = $state("");
  problem = $state("");
  readonly #read: () => Promise<Rows>;

  constructor(read: () => Promise<Rows>) {
    this.#read = read;
  }

  refresh = async (): Promise<void> => {
    this.rows = await this.#read();
  };

  trying = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      this.problem = "";
    } catch (error) {
      this.problem = sentenceOf(error);
      // Somebody was first: show what there is.
      if (this.rows) await this.refresh().catch(() => undefined);
    }
  };
}
