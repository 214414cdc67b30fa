// verno align A B: the beads of two plain files.
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { alignFiles as alignTexts, type AlignedFiles } from '../app/align/align-files.ts';
import { filesAsTmx } from '../app/align/as-tmx.ts';
import type { Problem } from '../model/problem.ts';
import { fail, type Context, type ExitCode } from './command.ts';
import { languagesOf, usage, wantsEmbeddings, type AlignFlags } from './align-options.ts';
import { isOther, printed } from './align-output.ts';
import { bothSides } from './align-words.ts';
import { problemLines, type Terminal } from './terminal.ts';

export async function alignFiles(
  paths: readonly [string, string],
  flags: AlignFlags,
  out: Terminal,
  { signal, services }: Context,
): Promise<ExitCode> {
  const languages = languagesOf(flags.lang);
  if (!languages.ok) return fail(out, languages.problems);
  const format = isOther(flags.as);
  if (format !== undefined) return fail(out, [format]);
  const same = flags.out === undefined ? undefined : await overwritten(flags.out, paths);
  if (same !== undefined) return fail(out, [same]);
  const { embeddings: model, embeddingsAddress: address, embeddingsSeconds: seconds } = flags;
  const found = wantsEmbeddings(flags)
    ? await services.findEmbeddings({ model, address, seconds })
    : undefined;
  if (found?.ok === false) return fail(out, found.problems);
  const embeddings = found && {
    model: found.value,
    optional: flags.embeddingsOptional === true,
    onProgress: ({ segments, of }: { segments: number; of: number }): void =>
      out.progress(`vectors of ${segments} of ${of} segments`),
  };
  const aligned = await alignTexts(paths, { languages: languages.value, signal, embeddings });
  out.progress('');
  if (!aligned.ok) return fail(out, aligned.problems);
  for (const problem of aligned.problems) out.warn(problemLines(problem));
  const { beads, related, languages: spoken } = aligned.value;
  const whole = { beads, related, languages: spoken, problems: aligned.problems };
  const written = await printed(
    { whole, words: () => words(aligned.value), tmx: () => filesAsTmx(aligned.value) },
    flags,
    out,
  );
  if (!written.ok) return fail(out, written.problems);
  return aligned.problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

const real = async (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** A complaint where the file to be written is one of those that are read. */
async function overwritten(path: string, inputs: readonly string[]): Promise<Problem | undefined> {
  const written = await real(path);
  for (const input of inputs)
    if ((await real(input)) === written)
      return usage(`“${path}” is one of the two files themselves.`, 'Name another file after --out.');
  return undefined;
}

function words({ beads, lines }: AlignedFiles): string[] {
  // Empty lines part paragraphs, and are nothing to read; as JSON they stand, since there every line does.
  const isEmpty = (side: 'source' | 'target', at: number): boolean => (lines[side][at] ?? '').trim() === '';
  const read = beads.filter(
    ({ source, target }) =>
      ![...source.map((at) => isEmpty('source', at)), ...target.map((at) => isEmpty('target', at))].every(
        Boolean,
      ),
  );
  return read.map(({ source, target, crossing }) => {
    const [left, right] = [
      source.map((at) => lines.source[at] ?? ''),
      target.map((at) => lines.target[at] ?? ''),
    ];
    const numbers = `${source.map((at) => at + 1).join('+') || '–'} : ${target.map((at) => at + 1).join('+') || '–'}`;
    return `${numbers.padEnd(12)} ${bothSides(left, right)}${crossing === true ? '  (crossing)' : ''}`;
  });
}
