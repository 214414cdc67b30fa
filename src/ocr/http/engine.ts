// Sends a picture to an engine over HTTP and reads its answer: ALTO, or a recognised page as JSON.
import { readFile } from 'node:fs/promises';
import { refuse, type Result } from '../../model/problem.ts';
import { RecognisedPageSchema, type RecognisedPage } from '../../model/recognised-page.ts';
import type { OcrEngine, RecognitionRequest } from '../port.ts';
import { failed, nonsense, tookTooLong } from '../problems.ts';

/** Reads one page out of a document, its places in pixels of the picture. */
export type ParsePage = (document: Uint8Array) => Result<RecognisedPage>;

export interface HttpSettings {
  readonly address: string;
  /** Of what answers there, where the operator or the engine itself says any. */
  readonly version?: string | undefined;
  readonly atOnce: number;
  readonly seconds: number;
  readonly parseAlto: ParsePage;
}

/** The longest answer that is read, in bytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * POSTs the picture (image/png) with `lang` and `dpi` in the query. Where it leads is the operator's choice alone: redirections are not
 * followed. Its version is its host with what is known of the program there: results that are kept go by it.
 */
export class HttpEngine implements OcrEngine {
  readonly name = 'http';
  readonly version: string;
  /** It says no by an answer of its own. */
  readonly languages: readonly string[] = [];
  readonly atOnce: number;
  readonly #settings: HttpSettings;

  constructor(settings: HttpSettings) {
    this.#settings = settings;
    const { host } = new URL(settings.address);
    this.version = settings.version === undefined ? host : `${host} ${settings.version}`;
    this.atOnce = settings.atOnce;
  }

  async recognise(request: RecognitionRequest, signal?: AbortSignal): Promise<Result<RecognisedPage>> {
    const { address, seconds, parseAlto } = this.#settings;
    const target = new URL(address);
    target.searchParams.set('lang', request.languages.join(','));
    if (request.resolution !== undefined)
      target.searchParams.set('dpi', String(Math.round(request.resolution)));
    const { layout = 'page' } = request;
    if (layout !== 'page') target.searchParams.set('layout', layout);
    const limit = AbortSignal.timeout(seconds * 1000);
    try {
      const answer = await fetch(target, {
        method: 'POST',
        body: await readFile(request.path),
        headers: { 'content-type': 'image/png', accept: 'application/alto+xml, application/json' },
        redirect: 'error',
        signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
      });
      const bytes = await bytesOf(answer, mostBytes);
      if (bytes === undefined) return refuse(nonsense(this.name, 'it does not end'));
      if (!answer.ok) return refuse(failed(this.name, `${answer.status} ${bytes.toString('utf8', 0, 200)}`));
      const isJson = (answer.headers.get('content-type') ?? '').includes('json');
      return isJson ? fromJson(bytes.toString('utf8')) : parseAlto(bytes);
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.aborted) return refuse(tookTooLong(this.name, seconds));
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      return refuse(
        failed(this.name, `${target.origin}: ${cause instanceof Error ? cause.message : String(cause)}`),
      );
    }
  }

  async close(): Promise<void> {
    // Nothing is kept open.
  }
}

/** The answer; undefined where it is longer than is read. */
export async function bytesOf(answer: Response, mostBytes: number): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.byteLength;
    if (size > mostBytes) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function fromJson(text: string): Result<RecognisedPage> {
  try {
    const said: unknown = JSON.parse(text);
    const read = RecognisedPageSchema.safeParse(said);
    if (read.success) return { ok: true, value: read.data, problems: [] };
    const { path, message } = read.error.issues[0] ?? { path: [], message: '' };
    return refuse(nonsense('http', `${path.map(String).join('.')}: ${message}`));
  } catch {
    return refuse(nonsense('http', 'it is no JSON'));
  }
}
