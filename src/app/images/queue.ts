// Who is served first where pictures are made: a bounded queue, for a rendering takes a core, and memory by the size of the image.

/** What is waited for, the most urgent first: a picture on a page, the first view of a whole image, a part of one. */
export const urgencies = ['page', 'view', 'tile'] as const;
export type Urgency = (typeof urgencies)[number];

export interface Work<T> {
  readonly urgency: Urgency;
  /** Whether it takes seconds, or much memory: of such work only one piece is done at a time, so that other work goes on beside it. */
  readonly costly: boolean;
  /** Aborted where nobody waits for it any more. */
  readonly signal: AbortSignal;
  run(): Promise<T>;
}

/** `waiting`: how many may wait; twice as many where a page waits for its picture. */
export interface QueueLimits {
  readonly atOnce: number;
  readonly waiting: number;
}

/** `busy`: too much is waiting already. `left`: nobody waited for it any more when its turn came. */
export type Turn<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'busy' | 'left' };

interface Waiting {
  readonly work: Pick<Work<unknown>, 'urgency' | 'costly'>;
  start(): void;
}

/** Does work by urgency, and in the order of asking within one. */
export class RenderQueue {
  readonly #limits: QueueLimits;
  readonly #waiting = new Set<Waiting>();
  #running = 0;
  #costly = 0;

  constructor(limits: QueueLimits) {
    this.#limits = limits;
  }

  /** Does the work when its turn comes. Whatever it throws is thrown. */
  async do<T>(work: Work<T>): Promise<Turn<T>> {
    if (work.signal.aborted) return { kind: 'left' };
    if (this.#hasPlace(work)) this.#begin(work);
    else {
      const most = this.#limits.waiting * (work.urgency === 'page' ? 2 : 1);
      if (this.#waiting.size >= most) return { kind: 'busy' };
      if (!(await this.#turn(work))) return { kind: 'left' };
    }
    try {
      return { kind: 'done', value: await work.run() };
    } finally {
      this.#running--;
      if (work.costly) this.#costly--;
      this.#startNext();
    }
  }

  /** Waits for the turn of a piece of work, which has then begun; false where it was given up before. */
  async #turn({ urgency, costly, signal }: Work<unknown>): Promise<boolean> {
    return new Promise((resolve) => {
      const leave = (): void => {
        this.#waiting.delete(waiting);
        resolve(false);
      };
      const waiting: Waiting = {
        work: { urgency, costly },
        start: () => {
          signal.removeEventListener('abort', leave);
          resolve(true);
        },
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.add(waiting);
    });
  }

  #hasPlace({ costly }: Waiting['work']): boolean {
    return this.#running < this.#limits.atOnce && !(costly && this.#costly > 0);
  }

  #begin({ costly }: Waiting['work']): void {
    this.#running++;
    if (costly) this.#costly++;
  }

  #startNext(): void {
    for (;;) {
      const able = [...this.#waiting].filter(({ work }) => this.#hasPlace(work));
      const next = urgencies
        .map((urgency) => able.find(({ work }) => work.urgency === urgency))
        .find((one) => one !== undefined);
      if (next === undefined) return;
      this.#waiting.delete(next);
      this.#begin(next.work);
      next.start();
    }
  }
}
