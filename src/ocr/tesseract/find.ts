// Finds tesseract on this machine, with its version and the languages that it has data for.
import { availableParallelism } from 'node:os';
import type { OcrEngineKind, OcrSettings } from '../port.ts';
import type { Problem } from '../../model/problem.ts';
import { languageOf } from '../languages.ts';
import { noEngine, nonsense } from '../problems.ts';
import { runProgram } from '../run-program.ts';
import { NativeTesseract } from './engine.ts';

const limits = { seconds: 20, bytes: 1024 * 1024 };

/** Tesseract 4 or newer as a program: https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html */
export const nativeTesseract: OcrEngineKind = {
  name: 'tesseract',
  async find(settings: OcrSettings): Promise<NativeTesseract | Problem> {
    const program = settings.program ?? 'tesseract';
    const folder = settings.data === undefined ? [] : ['--tessdata-dir', settings.data];
    const said = await runProgram(program, ['--version'], limits);
    if (said.kind === 'absent') return noEngine(settings.languages ?? []);
    const version =
      said.kind === 'exit' ? /tesseract v?(\d[\w.-]*)/.exec(said.stdout + said.stderr)?.[1] : undefined;
    if (version === undefined) return nonsense(program, 'it names no version of tesseract');
    const listed = await runProgram(program, ['--list-langs', ...folder], limits);
    const names =
      listed.kind === 'exit' && listed.code === 0
        ? (listed.stdout + listed.stderr).split(/\r?\n/).filter((line) => languageOf(line) !== undefined)
        : [];
    const atOnce = settings.atOnce ?? availableParallelism();
    return new NativeTesseract({ program, folder, version, names, atOnce, seconds: settings.seconds ?? 300 });
  },
};
