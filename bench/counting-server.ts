// Files over HTTP as a plain web host gives them, uncompressed, with what was asked for counted.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface CountingServer {
  readonly address: string;
  /** What was asked for since the last time, by its path. */
  taken(): ReadonlyMap<string, number>;
  close(): void;
}

export async function serveCounting(folder: string): Promise<CountingServer> {
  let taken = new Map<string, number>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://plain.example');
    const path = join(folder, normalize(`/${decodeURIComponent(pathname)}`));
    const size = statSync(path, { throwIfNoEntry: false });
    if (size?.isFile() !== true) {
      response.writeHead(404).end();
      return;
    }
    taken.set(pathname, size.size);
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
      'Content-Length': size.size,
    });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = bound === null || typeof bound === 'string' ? 0 : bound.port;
  return {
    address: `http://127.0.0.1:${port}`,
    taken: () => {
      const before = taken;
      taken = new Map();
      return before;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
