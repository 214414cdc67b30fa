// What an archive's own translations teach: a lexicon for each pair of languages, learnt from all texts that are aligned.
import { walkBlocks } from '../../model/block.ts';
import type { Problem } from '../../model/problem.ts';
import type { Text } from '../../model/text.ts';
import { writeLexicon } from '../../text/align/lexicon/file.ts';
import { learn, type LearningPair } from '../../text/align/lexicon/learn.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { Archive } from '../services.ts';
import { effectiveLinks } from './effective.ts';
import { dropLexicon, keepLexicon, lexiconName, lexiconsIn } from './lexicon-file.ts';
import { textPairs } from './pairs.ts';
import { eachRecord } from './each-record.ts';

export interface LearnOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: { readonly records: number }) => void;
}

/** `name`: the languages ("ru-en"). `pairs`: of sentences that it was learnt from; `records`: in which they stand. */
export interface LexiconLine {
  readonly name: string;
  readonly pairs: number;
  readonly records: number;
  readonly stamp: string;
}

export interface LearnReport {
  readonly lexicons: readonly LexiconLine[];
  readonly problems: readonly Problem[];
}

/** A computed link teaches where the aligner is at least so sure of it. */
const surely = 0.9;
/** Pairs of sentences of one pair of languages, computed ones and judged ones each; more would not fit into memory, and teach little. */
const mostPairs = 200_000;

interface Lesson {
  readonly source: string;
  readonly target: string;
  readonly judged: LearningPair[];
  readonly computed: LearningPair[];
  records: number;
}

/**
 * Learns the lexicons of an archive anew from all its records: what persons confirmed or corrected, and what is aligned for sure, one sentence to one,
 * with the vocabulary that comes with Verno alone. So the same records give the same lexicons, however often and in whatever order they were
 * read before; alignments are kept, and a repetition after an interruption goes on from there. Nothing is kept where a record is withdrawn meanwhile:
 * its words would outlive it; problem `withdrawn-meanwhile`.
 */
export async function learnLexicons(
  archive: Pick<Archive, 'dir' | 'store' | 'alignments'>,
  { signal, onProgress }: LearnOptions,
): Promise<LearnReport> {
  const lessons = new Map<string, Lesson>();
  const { withdrawn } = await archive.store.stats(signal);
  let records = 0;
  for await (const { content, manifest } of eachRecord(archive, signal)) {
    const names = new Set<string>();
    for (const pair of textPairs(content)) {
      const { original, translation } = pair;
      const name = lexiconName(original.language, translation.language);
      if (name === undefined) continue;
      const computed = await archive.alignments.computed({ ...pair, content, manifest }, signal, false);
      const lesson = lessons.get(name) ?? newLesson(name);
      lessons.set(name, lesson);
      names.add(name);
      take(lesson, original, translation, effectiveLinks(content, original, translation, computed));
    }
    for (const name of names) (lessons.get(name) ?? newLesson(name)).records += 1;
    onProgress?.({ records: ++records });
  }
  const lines: LexiconLine[] = [];
  const made: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly about: Omit<LexiconLine, 'name'>;
  }[] = [];
  for (const [name, { source, target, judged, computed, records: from }] of [...lessons].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    signal.throwIfAborted();
    const pairs = [...judged, ...computed];
    if (pairs.length === 0) continue;
    const lexicon = learn(pairs, { source, target });
    const about = { pairs: pairs.length, records: from, stamp: lexicon.stamp };
    made.push({ name, bytes: writeLexicon(lexicon), about });
    lines.push({ name, ...about });
  }
  const isUnchanged = async (): Promise<boolean> =>
    (await archive.store.stats(signal)).withdrawn === withdrawn;
  // Looked at after each file as well: a withdrawal empties the folder, and what is written behind it must not stay.
  let isKept = await isUnchanged();
  for (const { name, bytes, about } of made) {
    if (!isKept) break;
    const failure = await keepLexicon(archive.dir, name, bytes, about).then(
      () => undefined,
      (error: unknown) => ({ error }),
    );
    isKept = await isUnchanged();
    if (failure !== undefined && isKept) throw failure.error;
  }
  if (!isKept) {
    for (const { name } of made) await dropLexicon(archive.dir, name);
    return { lexicons: [], problems: [withdrawnMeanwhile] };
  }
  const now = new Set(made.map(({ name }) => name));
  for (const name of await lexiconsIn(archive.dir)) if (!now.has(name)) await dropLexicon(archive.dir, name);
  return { lexicons: lines, problems: [] };
}

function newLesson(name: string): Lesson {
  const [source = '', target = ''] = name.split('-');
  return { source, target, judged: [], computed: [], records: 0 };
}

function take(lesson: Lesson, original: Text, translation: Text, links: readonly SegmentLink[]): void {
  const [left, right] = [stringsOf(original), stringsOf(translation)];
  for (const { source, target, by, stale, score } of links) {
    if (source.length === 0 || target.length === 0 || stale) continue;
    const judged = by !== 'computed';
    if (!judged && (source.length > 1 || target.length > 1 || (score ?? 0) < surely)) continue;
    const into = judged ? lesson.judged : lesson.computed;
    if (into.length >= mostPairs) continue;
    into.push({ source: joined(source, left), target: joined(target, right) });
  }
}

function stringsOf({ blocks }: Text): ReadonlyMap<string, string> {
  const strings = new Map<string, string>();
  for (const block of walkBlocks(blocks))
    for (const { id, start, end } of block.segments) strings.set(id, block.text.slice(start, end));
  return strings;
}

function joined(ids: readonly string[], strings: ReadonlyMap<string, string>): string {
  return ids.map((id) => strings.get(id) ?? '').join(' ');
}

const withdrawnMeanwhile: Problem = {
  code: 'withdrawn-meanwhile',
  severity: 'warning',
  message:
    'A record was withdrawn while the lexicons were learnt; they would hold its words, and were not kept.',
  hint: 'Run verno align --learn again.',
};
