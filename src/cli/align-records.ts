// verno align ID…: the links of records' texts; verno align --all and --learn: of the whole archive.
import { alignRecords as alignAll, type AlignedPair } from '../app/align/align-records.ts';
import { learnLexicons, type LearnReport } from '../app/align/learn.ts';
import { recordsAsTmx } from '../app/align/as-tmx.ts';
import type { Archive } from '../app/services.ts';
import type { Problem } from '../model/problem.ts';
import { fail, type Context, type ExitCode } from './command.ts';
import type { AlignFlags } from './align-options.ts';
import { isOther, printed } from './align-output.ts';
import { figuresOf, headWords, pairWords } from './align-words.ts';
import { problemLines, type Terminal } from './terminal.ts';

export async function alignRecords(
  archive: Archive,
  named: readonly string[],
  flags: AlignFlags,
  out: Terminal,
  { signal }: Context,
): Promise<ExitCode> {
  const format = isOther(flags.as);
  if (format !== undefined) return fail(out, [format]);
  const problems: Problem[] = [];
  const tell = (problem: Problem): void => {
    problems.push(problem);
    out.warn(problemLines(problem));
  };
  const all = flags.all === true;
  const learnt = all || flags.learn === true ? await learn(archive, out, signal) : undefined;
  for (const problem of learnt?.problems ?? []) tell(problem);
  const alignments: object[] = [];
  const pairs: AlignedPair[] = [];
  const lines: string[] = [];
  if (all || flags.learn !== true)
    for await (const pair of alignAll(archive, all ? 'all' : named, { signal, onProblem: tell })) {
      if (flags.as === 'tmx') pairs.push(pair);
      alignments.push(all ? inShort(pair) : whole(pair));
      if (all) out.progress(`${alignments.length} pairs of texts aligned`);
      for (const line of all ? [headWords(pair)] : pairWords(pair)) lines.push(line);
    }
  out.progress('');
  for (const { name, pairs, records } of learnt?.lexicons ?? [])
    lines.push(
      `${name}: learnt from ${pairs} pairs of sentences in ${records} ${records === 1 ? 'record' : 'records'}.`,
    );
  if (learnt?.lexicons.length === 0)
    lines.push('Nothing to learn from: no record has a translation that could be aligned.');
  const result = { alignments, ...(learnt !== undefined && { lexicons: learnt.lexicons }), problems };
  const written = await printed(
    { whole: result, words: () => lines, tmx: () => recordsAsTmx(pairs) },
    flags,
    out,
  );
  if (!written.ok) return fail(out, written.problems);
  return problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
}

async function learn(archive: Archive, out: Terminal, signal: AbortSignal): Promise<LearnReport> {
  return learnLexicons(archive, {
    signal,
    onProgress: ({ records }) => out.progress(`${records} records read for the lexicons`),
  });
}

/** What a script is given of a pair, whole. Beads name segments by their ids. */
function whole(pair: AlignedPair): object {
  const { links, withoutCounterpart, lost, pages } = pair;
  const beads = links.map(({ absent, ...link }) => ({
    ...link,
    ...(absent !== undefined && {
      explained: absent.map((id) => {
        const page = pages.find((one) => one.id === id);
        return { page: id, label: page?.label ?? '', kind: page?.absences[0]?.kind ?? null };
      }),
    }),
  }));
  const marks = withoutCounterpart.map(({ id, kind, written, page }) => ({
    id,
    kind,
    written,
    page: page ?? null,
  }));
  return { ...headOf(pair), beads, withoutCounterpart: marks, lost };
}

function inShort(pair: AlignedPair): object {
  return { ...headOf(pair), ...figuresOf(pair) };
}

function headOf({ id, number, version, original, translation, related }: AlignedPair): object {
  const [a, b] = [original, translation].map(({ id: text, language }) => ({ text, language }));
  return { id, number, version, original: a, translation: b, related };
}
