// Native tesseract: a process for each page.
import { refuse, type Result } from '../../model/problem.ts';
import type { RecognisedPage } from '../../model/recognised-page.ts';
import { parseHocr } from '../hocr.ts';
import { languageOf } from '../languages.ts';
import type { OcrEngine, RecognitionRequest } from '../port.ts';
import { failed, nonsense, tookTooLong } from '../problems.ts';
import { runProgram } from '../run-program.ts';
import { tesseractRequest } from '../tesseract-request.ts';

export interface NativeSettings {
  readonly program: string;
  /** Arguments that name the folder of language data, where it is another than the program's own. */
  readonly folder: readonly string[];
  readonly version: string;
  /** Tesseract's names of the languages that are there. */
  readonly names: readonly string[];
  readonly atOnce: number;
  readonly seconds: number;
}

/** Page segmentation modes: automatic, one column, one block of lines, one line. */
const segmentation = { page: '3', column: '4', table: '6', line: '7' } as const;

/** hOCR of the densest newspaper page has some 5 MB. */
const mostOutput = 64 * 1024 * 1024;

export class NativeTesseract implements OcrEngine {
  readonly name = 'tesseract';
  readonly version: string;
  readonly languages: readonly string[];
  readonly atOnce: number;
  readonly #settings: NativeSettings;

  constructor(settings: NativeSettings) {
    this.#settings = settings;
    this.version = settings.version;
    this.languages = settings.names.map(languageOf).filter((language) => language !== undefined);
    this.atOnce = settings.atOnce;
  }

  async recognise(request: RecognitionRequest, signal?: AbortSignal): Promise<Result<RecognisedPage>> {
    const { program, folder, names, seconds } = this.#settings;
    const asked = tesseractRequest(request, { names, languages: this.languages, data: folder[1] });
    if (!asked.ok) return asked;
    const { resolution } = asked.value;
    const ended = await runProgram(
      program,
      [
        request.path,
        'stdout',
        ...folder,
        '-l',
        asked.value.names.join('+'),
        ...(resolution === undefined ? [] : ['--dpi', String(resolution)]),
        '--psm',
        segmentation[request.layout ?? 'page'],
        // Otherwise every line that is hard to read is tried as light on dark, too.
        ...(request.darkOnLight === true ? ['-c', 'tessedit_do_invert=0'] : []),
        '-c',
        'tessedit_create_hocr=1',
      ],
      { seconds, bytes: mostOutput, signal },
    );
    if (ended.kind === 'absent') return refuse(failed('tesseract', 'the program is not there any more'));
    if (ended.kind === 'too-long') return refuse(tookTooLong('tesseract', seconds));
    if (ended.kind === 'too-much') return refuse(nonsense('tesseract', 'it does not end'));
    if (ended.code !== 0) return refuse(failed('tesseract', lastWords(ended.stderr, ended.code)));
    const page = parseHocr(ended.stdout);
    if (page === undefined) return refuse(nonsense('tesseract', 'it is no hOCR'));
    return { ok: true, value: page, problems: [] };
  }

  async close(): Promise<void> {
    // Each process ends with its page.
  }
}

/** What it said first: later lines only repeat that it failed. */
function lastWords(stderr: string, code: number | null): string {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('Estimating'));
  return `${lines[0] ?? 'it said nothing'} (${code === null ? 'it crashed' : `exit code ${code}`}).`;
}
