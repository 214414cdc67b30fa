// Serves a site over HTTP until it is stopped.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import type { Logger } from 'pino';
import type { Archive, Running, ServeOptions } from '../app/services.ts';
import type { Result } from '../model/problem.ts';
import { whyNotEdit } from './edit/allowed.ts';
import { enterToken } from './edit/session.ts';
import { RequestLog } from './request-log.ts';
import { createSite } from './site.ts';

/** Requests that have begun get so long to come to their end, in milliseconds. */
const graceMs = 5000;

/** Listens, and says where. A port that is taken or forbidden is a problem, not an exception, and so is `edit-not-local`. */
export async function serve(archive: Archive, options: ServeOptions, log: Logger): Promise<Result<Running>> {
  const cacheBytes = options.cacheBytes ?? 64 * 1024 * 1024;
  const { editing } = options;
  const against = whyNotEdit(options);
  if (against !== undefined) return { ok: false, problems: [against] };
  const requests = new RequestLog(log);
  const make = async (heard: string): Promise<Fetch> => {
    const { address = heard, imageCacheBytes, imageLimits, imageHosts, adminEmail, health } = options;
    const { fetch } = await createSite(archive, {
      address,
      cacheBytes,
      imageCacheBytes,
      imageLimits,
      imageHosts,
      adminEmail,
      editing,
      health,
      requests,
      log,
    });
    return fetch;
  };
  const running = await serveSite(make, options, (...of) => requests.watch(...of));
  if (!running.ok) return running;
  const server = running.value;
  const { address } = server;
  log.info({ address }, 'serving');
  const stop = async (): Promise<void> => {
    log.info('stopping: answers that have begun come to their end');
    await server.stop();
    log.info('stopped');
  };
  const edit = editing && `${address}/edit/enter/${enterToken({ ...editing, address })}`;
  return { ...running, value: { address, edit, stop } };
}

type Fetch = Parameters<typeof getRequestListener>[0];

/**
 * Serves what `make` makes; it is told where the server listens, since a site writes its own address. Requests that come before it is
 * done wait for it; each is shown to `onRequest` first. Where it fails nothing listens any more, and its error is thrown.
 */
export async function serveSite(
  make: (address: string) => Promise<Fetch>,
  options: Pick<ServeOptions, 'port' | 'host'>,
  onRequest: (request: IncomingMessage, response: ServerResponse) => void = () => undefined,
): Promise<Result<Running>> {
  const server = createServer({
    requestTimeout: 30_000,
    headersTimeout: 10_000,
    // How often those two are looked at; by itself only twice a minute.
    connectionsCheckingInterval: 2_000,
  });
  server.on('clientError', answerUnreadable);
  // A reader who takes nothing of what is sent to him for so long has gone.
  server.timeout = 120_000;
  const site = Promise.withResolvers<Fetch>();
  const handle = getRequestListener(async (...request) => (await site.promise)(...request));
  server.on('request', (request, response) => {
    onRequest(request, response);
    void handle(request, response);
  });
  const listening = await listen(server, options);
  if (!listening.ok) return listening;
  try {
    site.resolve(await make(listening.value));
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
  return { ok: true, value: { address: listening.value, stop: () => stopSoon(server) }, problems: [] };
}

/** By the codes of Node's parser and of its clock. */
const refusals: Readonly<Record<string, readonly [status: string, words: string]>> = {
  HPE_HEADER_OVERFLOW: ['414 URI Too Long', 'This address is too long. Ask for fewer words.'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'This request took too long to come.'],
};

/** What cannot be read as a request has no page either; but whoever sent too long a query is told so. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, words] = refusals[error.code ?? ''] ?? ['400 Bad Request', 'This request cannot be read.'];
  const body = `${words}\n`;
  const head = [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/plain; charset=utf-8',
    `Content-Length: ${body.length}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

async function listen(server: Server, { port, host }: ServeOptions): Promise<Result<string>> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    const message =
      code === 'EADDRINUSE'
        ? `Port ${port} is already in use.`
        : `Port ${port} on ${host} cannot be listened on (${code}).`;
    const hint = 'Take another with --port; --port 0 takes any free one.';
    return { ok: false, problems: [{ code: 'port', severity: 'error', message, hint }] };
  }
  const at = server.address();
  const actual = typeof at === 'object' && at !== null ? at.port : port;
  const name =
    host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return { ok: true, value: `http://${name}:${actual}`, problems: [] };
}

async function stopSoon(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  // A connection that has its answer would else be kept for another request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(late);
}
