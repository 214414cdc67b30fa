// Recognition by tesseract.js: WebAssembly in threads, each of which keeps its language data between pages.
import { resolve } from 'node:path';
import { refuse, type Result } from '../../model/problem.ts';
import type { RecognisedPage } from '../../model/recognised-page.ts';
import { parseHocr } from '../hocr.ts';
import { languageOf } from '../languages.ts';
import type { OcrEngine, RecognitionRequest } from '../port.ts';
import { failed, nonsense, tookTooLong } from '../problems.ts';
import { tesseractRequest } from '../tesseract-request.ts';
import { startReader, type Reader } from './reader.ts';

export interface TesseractJsSettings {
  readonly version: string;
  /** The folder of language data. */
  readonly data: string;
  /** Tesseract's names of the languages that are there. */
  readonly names: readonly string[];
  readonly atOnce: number;
  readonly seconds: number;
}

export class TesseractJs implements OcrEngine {
  readonly name = 'tesseract-js';
  readonly version: string;
  readonly languages: readonly string[];
  readonly atOnce: number;
  readonly #settings: TesseractJsSettings;
  readonly #idle: Reader[] = [];

  constructor(settings: TesseractJsSettings) {
    this.#settings = settings;
    this.version = settings.version;
    this.languages = settings.names.map(languageOf).filter((language) => language !== undefined);
    this.atOnce = settings.atOnce;
  }

  async recognise(request: RecognitionRequest, signal?: AbortSignal): Promise<Result<RecognisedPage>> {
    signal?.throwIfAborted();
    const { names, data, seconds } = this.#settings;
    const asked = tesseractRequest(request, { names, languages: this.languages, data });
    if (!asked.ok) return asked;
    const { path, layout = 'page' } = request;
    const { resolution = 0 } = asked.value;
    const reader = this.#reader(asked.value.names);
    let isSound = false;
    try {
      const read = await reader.read({ path, layout, resolution }, seconds, signal);
      if (read.kind === 'too-long') return refuse(tookTooLong(this.name, seconds));
      if (read.kind === 'failed') return refuse(failed(this.name, read.message));
      const page = parseHocr(read.hocr);
      if (page === undefined) return refuse(nonsense(this.name, 'it is no hOCR'));
      isSound = true;
      return { ok: true, value: page, problems: [] };
    } finally {
      // What was interrupted, or has failed, is not asked again.
      if (isSound) this.#idle.push(reader);
      else await reader.end();
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((reader) => reader.end()));
  }

  /** A thread that has these languages, idle or new. */
  #reader(names: readonly string[]): Reader {
    const at = this.#idle.findIndex((one) => one.names === names.join('+'));
    const [idle] = at === -1 ? [] : this.#idle.splice(at, 1);
    return idle ?? startReader({ names, folder: resolve(this.#settings.data) });
  }
}
