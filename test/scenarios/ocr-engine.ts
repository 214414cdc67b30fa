// An engine over HTTP that a test serves: it says what it is told to, as one line on each page, and hears what it is asked.
import { createServer, type ServerResponse } from 'node:http';
import sharp from 'sharp';

export interface ServedEngine {
  readonly address: string;
  close(): void;
}

/** `answer` is called for each page that is sent, counted from 1: a line, or undefined to leave it without an answer, or a status. */
export async function servedEngine(
  answer: (nth: number) => string | number | undefined,
): Promise<ServedEngine> {
  let asked = 0;
  const server = createServer((request, response) => {
    // What it is called, it does not say.
    if (request.method !== 'POST') {
      response.writeHead(405).end();
      return;
    }
    request.resume().on('end', () => say(response, answer(++asked)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const at = server.address();
  if (typeof at !== 'object' || at === null) throw new Error('no address');
  return {
    address: `http://127.0.0.1:${at.port}/read`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function say(response: ServerResponse, said: string | number | undefined): void {
  if (said === undefined) return;
  if (typeof said === 'number') {
    response.writeHead(said).end('busy');
    return;
  }
  const polygon = [[20, 20], [180, 20], [180, 40], [20, 40]]; // prettier-ignore
  const words = said.split(' ').map((text) => ({ text, polygon, confidence: 0.9 }));
  const blocks = [{ kind: 'text', polygon, lines: [{ polygon, words }] }];
  response
    .setHeader('content-type', 'application/json')
    .end(JSON.stringify({ width: 200, height: 260, blocks }));
}

/** A small blank sheet, told from others by its shade. */
export async function drawSheet(path: string, shade: number): Promise<void> {
  const background = { r: shade, g: shade, b: shade };
  await sharp({ create: { width: 200, height: 260, channels: 3, background } })
    .png()
    .toFile(path);
}
