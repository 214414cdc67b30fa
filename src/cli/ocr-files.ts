// verno ocr FILE…: what stands on plain files, printed or written beside each other into a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFiles, resultName, type FilePage } from '../app/ocr/read-files.ts';
import { figuresOf } from '../app/ocr/sum.ts';
import { fileFormats } from '../app/ocr/file-formats.ts';
import { fail, type Context, type ExitCode } from './command.ts';
import { progressLine } from './ocr-words.ts';
import { usage, type OcrAsked } from './ocr-options.ts';
import { problemLines, type Terminal } from './terminal.ts';

export async function ocrFiles(
  paths: readonly string[],
  { flags, engine, ...options }: OcrAsked,
  out: Terminal,
  context: Context,
): Promise<ExitCode> {
  const format = fileFormats.get(flags.as);
  if (format === undefined)
    return fail(out, [
      usage(
        `Nothing can be written as “${flags.as}” here.`,
        `Formats: ${[...fileFormats.keys()].join(', ')}.`,
      ),
    ]);
  const languages = options.languages ?? ['en'];
  if (options.languages === undefined)
    out.warn('note: read as English, since no language was named; see --lang.');
  const { pages, problems } = await readFiles(paths, engine, {
    languages,
    clean: flags.clean,
    limits: options.limits,
    atOnce: engine.atOnce,
    signal: context.signal,
    onProgress: (progress) => out.progress(progressLine(progress)),
  });
  out.progress('');
  for (const problem of problems) out.warn(problemLines(problem));
  if (flags.out !== undefined) await mkdir(flags.out, { recursive: true });
  const created = new Date().toISOString();
  const files: object[] = [];
  for (const page of pages) {
    const text = format.write(page, created);
    const { words, confidence } = figuresOf([page.page], options.doubtfulBelow);
    const about = { name: page.name, page: page.number ?? null, words, confidence };
    if (flags.out === undefined) {
      out.say(text.replace(/\n$/, ''));
      files.push({ ...about, text });
    } else {
      const path = join(flags.out, `${resultNameOnce(page, pages)}.${format.extension}`);
      await writeFile(path, text);
      files.push({ ...about, path });
    }
  }
  if (flags.out !== undefined) out.say(`${pages.length} pages written to ${flags.out}.`);
  out.result({ files, problems });
  return problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

/** Files of one name from several folders get a number each. */
function resultNameOnce(page: FilePage, pages: readonly FilePage[]): string {
  const name = resultName(page);
  const same = pages.filter((one) => resultName(one) === name);
  return same.length === 1 ? name : `${name}-${same.indexOf(page) + 1}`;
}
