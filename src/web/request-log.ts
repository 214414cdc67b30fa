// One line of the log for each request: what was asked for and how it went, and nothing of who asked.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';

/**
 * Notes each request once its answer has gone out, at level info: `method`, `route` (the pattern of the address, without what stood in its
 * place), `status`, `ms` until the last byte was handed over, `bytes` that went out, and `cut` where the reader did not stay for all of it.
 * Questions after the archive's health are not noted: they come all the time.
 *
 * Not the reader's address, nor the path, the query or any header: what somebody reads and searches for is his own.
 */
export class RequestLog {
  readonly #log: Logger;
  readonly #routes = new WeakMap<object, string>();

  constructor(log: Logger) {
    this.#log = log;
  }

  /** Says which route has answered, of whatever the site was handed along with the request. */
  answered(env: unknown, route: string): void {
    if (typeof env === 'object' && env !== null && 'outgoing' in env && typeof env.outgoing === 'object')
      if (env.outgoing !== null) this.#routes.set(env.outgoing, route);
  }

  /** Waits for the end of an answer, and notes it. */
  watch(request: IncomingMessage, response: ServerResponse): void {
    if (!this.#log.isLevelEnabled('info')) return;
    const begun = performance.now();
    const { socket } = request;
    const before = socket.bytesWritten;
    response.once('close', () => {
      const route = this.#routes.get(response);
      if (route === undefined) return;
      this.#log.info(
        {
          method: request.method,
          route,
          status: response.statusCode,
          ms: Math.round(performance.now() - begun),
          bytes: socket.bytesWritten - before,
          ...(!response.writableFinished && { cut: true }),
        },
        'request',
      );
    });
  }
}
