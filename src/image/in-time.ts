// Bounds how long the decoder of pictures may work on one.
import type { Sharp } from 'sharp';

/** A picture was not made within the time that it may take. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
  readonly seconds: number;

  constructor(seconds: number) {
    super(`not made within ${seconds} seconds`);
    this.seconds = seconds;
  }
}

/** What sharp says of work that it has ended itself. */
const ended = /^timeout\b/i;

/**
 * Has sharp make something, for so many seconds at most. Then it is told to stop: it does so between two bands of the picture, and within a
 * decoding that knows none (a progressive JPEG of 225 million pixels and a hundred scans takes three seconds) after that; nobody waits for it.
 *
 * @throws {TooSlow}, and what sharp throws.
 */
export async function inTime<T>(
  image: Sharp,
  seconds: number,
  make: (image: Sharp) => Promise<T>,
): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new TooSlow(seconds)), seconds * 1000);
  try {
    // It takes whole seconds alone, and 0 for none.
    return await Promise.race([
      make(image.timeout({ seconds: Math.max(1, Math.ceil(seconds)) })),
      late.promise,
    ]);
  } catch (error) {
    if (error instanceof Error && ended.test(error.message)) throw new TooSlow(seconds);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
