// Answers that were given just now, by request: while the archive stays as it is, the same request gets the same answer unasked.

/** An answer without its body, which is in the page cache under `body`. */
export interface RecentAnswer {
  /** The archive's state and the day when it was given: another day may open a closed record. */
  readonly moment: string;
  readonly body: string;
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
}

const most = 4096;

/** Keeps the last few thousand; a derivation, as the page cache is. */
export class RecentAnswers {
  readonly #answers = new Map<string, RecentAnswer>();

  /** The answer to this request, if it was given at this very moment of the archive. */
  get(request: string, moment: string): RecentAnswer | undefined {
    const found = this.#answers.get(request);
    return found?.moment === moment ? found : undefined;
  }

  put(request: string, answer: RecentAnswer): void {
    this.#answers.delete(request);
    this.#answers.set(request, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > most && oldest !== undefined) this.#answers.delete(oldest);
  }
}
