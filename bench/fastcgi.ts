// A client of FastCGI, as much of it as a measurement needs: one request after the other over one connection (FastCGI specification 1.0).
import { connect, type Socket } from 'node:net';

const types = { begin: 1, end: 3, params: 4, stdin: 5, stdout: 6 } as const;
/** Role "responder", and the connection stays open (5.1). */
const beginBody = Buffer.from([0, 1, 1, 0, 0, 0, 0, 0]);

export interface FastCgi {
  /** What the program wrote: headers and body, for a GET with this query. */
  get(query: string): Promise<Buffer>;
  close(): void;
}

export async function fastCgi(port: number): Promise<FastCgi> {
  const socket = await connected(port);
  socket.setNoDelay(true);
  let rest = Buffer.alloc(0);
  let parts: Buffer[] = [];
  let answer: { resolve(bytes: Buffer): void; reject(error: Error): void } | undefined;
  socket.on('data', (data) => {
    rest = Buffer.concat([rest, data]);
    while (rest.length >= 8) {
      const [type, length, padding] = [rest.readUInt8(1), rest.readUInt16BE(4), rest.readUInt8(6)];
      if (rest.length < 8 + length + padding) break;
      if (type === types.stdout) parts.push(rest.subarray(8, 8 + length));
      rest = rest.subarray(8 + length + padding);
      if (type !== types.end) continue;
      answer?.resolve(Buffer.concat(parts));
      parts = [];
    }
  });
  socket.on('error', (error) => answer?.reject(error));
  socket.on('close', () => answer?.reject(new Error('The connection was closed.')));
  return {
    async get(query) {
      const params = Object.entries({
        QUERY_STRING: query,
        REQUEST_METHOD: 'GET',
        SERVER_PROTOCOL: 'HTTP/1.1',
      });
      const written = new Promise<Buffer>((resolve, reject) => (answer = { resolve, reject }));
      socket.write(
        Buffer.concat([
          packet(types.begin, beginBody),
          packet(types.params, Buffer.concat(params.map(([name, value]) => pair(name, value)))),
          packet(types.params, Buffer.alloc(0)),
          packet(types.stdin, Buffer.alloc(0)),
        ]),
      );
      return written;
    },
    close: () => socket.destroy(),
  };
}

/** Connects as soon as the program listens, within five seconds. */
async function connected(port: number): Promise<Socket> {
  for (let tries = 0; ; tries++) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect(port, '127.0.0.1', () => resolve(socket));
        socket.once('error', reject);
      });
    } catch (error) {
      if (tries >= 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function packet(type: number, body: Buffer): Buffer {
  const head = Buffer.from([1, type, 0, 1, 0, 0, 0, 0]);
  head.writeUInt16BE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** A name and its value (3.4); both shorter than 128 bytes, or the value with its length in four. */
function pair(name: string, value: string): Buffer {
  const [key, text] = [Buffer.from(name), Buffer.from(value)];
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 0x80000000);
  return Buffer.concat([Buffer.from([key.length]), length, key, text]);
}
