// Second looks at records: the findings of their translations, one pair of texts after the other.
import type { Hash } from '../../model/hash.ts';
import type { FindingKind } from '../../model/finding.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RecordContent } from '../../model/record.ts';
import { usualConfidence } from '../../text/review/look.ts';
import type { PlacedSegment } from '../../text/review/port.ts';
import type { ReadingModel } from '../../assist/port.ts';
import { recordsAsked } from '../align/each-record.ts';
import { textPairs, type TextPair } from '../align/pairs.ts';
import type { Archive } from '../services.ts';
import { askAbout } from './ask-about.ts';
import { findingsOf, type JudgedFinding } from './findings-of.ts';
import { placedSegments } from './review-pair.ts';

/** Two texts of a record with what second looks found. `segments`: of both texts, by text and id. */
export interface ReviewedPair extends TextPair {
  readonly id: RecordId;
  readonly number: number;
  readonly version: Hash;
  readonly findings: readonly JudgedFinding[];
  readonly segments: ReadonlyMap<string, ReadonlyMap<string, PlacedSegment>>;
}

export interface ReviewOptions {
  readonly signal: AbortSignal;
  /** Findings of these kinds alone; of all where none is named. */
  readonly kinds?: readonly FindingKind[];
  /** The least confidence; `usualConfidence` where nothing is said. */
  readonly least?: number;
  /** An outside model that is asked, too. */
  readonly model?: ReadingModel;
  /** Called with each problem as it comes. */
  readonly onProblem: (problem: Problem) => void;
}

type Needed = Pick<Archive, 'store' | 'alignments' | 'findings'>;

/**
 * The pairs of texts of the records asked for, or of all. Problems: `no-record`, the note `nothing-to-review`, the error `review-failed`; of one
 * record it ends nothing for the others.
 */
export async function* reviewRecords(
  archive: Needed,
  asked: readonly string[] | 'all',
  options: ReviewOptions,
): AsyncGenerator<ReviewedPair> {
  const { signal, onProblem } = options;
  for await (const record of recordsAsked(archive, asked, signal, onProblem)) {
    const { name, content } = record;
    if (name !== undefined && textPairs(content).length === 0) onProblem(nothing(name));
    yield* pairsOf(archive, record, options);
  }
}

async function* pairsOf(
  archive: Needed,
  { content, manifest, version }: { content: RecordContent; manifest: Manifest; version: Hash },
  { signal, kinds = [], least = usualConfidence, model, onProblem }: ReviewOptions,
): AsyncGenerator<ReviewedPair> {
  for (const pair of textPairs(content)) {
    try {
      const all = await findingsOf(archive, content, manifest, pair, signal);
      const asked = model && (await askAbout(archive, content, manifest, pair, model, signal));
      for (const problem of asked?.problems ?? []) onProblem({ ...problem, where: { file: manifest.id } });
      const findings = [...all, ...(asked?.findings ?? [])].filter(
        ({ kind, confidence }) => confidence >= least && (kinds.length === 0 || kinds.includes(kind)),
      );
      const { original, translation } = pair;
      const segments = new Map([original, translation].map((text) => [text.id, placedSegments(text)]));
      yield { ...pair, id: manifest.id, number: manifest.number, version, findings, segments };
    } catch (error) {
      signal.throwIfAborted();
      onProblem({
        code: 'review-failed',
        severity: 'error',
        message: `The translation ${pair.translation.id} of record ${manifest.id} could not be looked at: ${error instanceof Error ? error.message : String(error)}`,
        where: { file: manifest.id },
        hint: 'Where aligning the texts took too long, cut them into records of their own.',
      });
    }
  }
}

function nothing(id: string): Problem {
  return {
    code: 'nothing-to-review',
    severity: 'note',
    message: `Record ${id} has no translation beside a text that it translates.`,
    where: { file: id },
  };
}
