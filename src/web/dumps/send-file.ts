// Sends a file of any size as it lies on the disk: whole or in parts, so that a download that broke off can go on.
import { open } from 'node:fs/promises';
import type { Context } from 'hono';
import { matchesTag } from '../negotiate.ts';
import { partAsked } from './range.ts';

export interface SentFile {
  /** Absolute. */
  readonly path: string;
  /** What it is saved as. */
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
  /** RFC 3339. */
  readonly made: string;
}

/** The answer, by RFC 9110, with the digest of the whole file (RFC 9530); undefined where the file has gone. */
export async function sendFile(context: Context, file: SentFile): Promise<Response | undefined> {
  const { size, sha256 } = file;
  const tag = `"${sha256}"`;
  const headers = {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Accept-Ranges': 'bytes',
    ETag: tag,
    'Last-Modified': new Date(file.made).toUTCString(),
    'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
    // A withdrawal must be heeded at once.
    'Cache-Control': 'no-cache',
  };
  const { req } = context;
  if (matchesTag(req.header('if-none-match'), tag)) return context.body(null, 304, headers);
  const ifRange = req.header('if-range');
  const part = ifRange === undefined || ifRange === tag ? partAsked(req.header('range'), size) : undefined;
  if (part === 'none') return context.body(null, 416, { ...headers, 'Content-Range': `bytes */${size}` });
  const { first, last } = part ?? { first: 0, last: size - 1 };
  const sent = {
    ...headers,
    'Content-Length': String(last - first + 1),
    ...(part && { 'Content-Range': `bytes ${first}-${last}/${size}` }),
  };
  const status = part === undefined ? 200 : 206;
  if (req.method === 'HEAD') return context.body(null, status, sent);
  const body = await streamOf(file.path, first, last);
  return body && context.body(body, status, sent);
}

/** Read from the disk at once. */
const pieceBytes = 256 * 1024;

/** Opened before anything is said, so that what is sent is this very file, whoever removes its name meanwhile. Read as fast as it is taken. */
async function streamOf(path: string, first: number, last: number): Promise<ReadableStream | undefined> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (handle === undefined) return undefined;
  let at = first;
  return new ReadableStream<Uint8Array>(
    {
      async pull(sink) {
        const piece = new Uint8Array(Math.min(pieceBytes, last + 1 - at));
        const { bytesRead } =
          piece.length === 0 ? { bytesRead: 0 } : await handle.read(piece, 0, piece.length, at);
        if (bytesRead > 0) sink.enqueue(piece.subarray(0, bytesRead));
        at += bytesRead;
        if (at <= last && bytesRead > 0) return;
        sink.close();
        await handle.close();
      },
      cancel: async () => handle.close(),
    },
    { highWaterMark: 0 },
  );
}
