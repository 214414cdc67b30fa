// Alignment of records: the links of their texts as they hold, computed and kept where they were not yet.
import type { Page } from '../../model/exemplar.ts';
import type { Hash } from '../../model/hash.ts';
import type { Manifest } from '../../model/manifest.ts';
import type { Mark } from '../../model/mark.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RecordContent } from '../../model/record.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { Archive } from '../services.ts';
import { effectiveLinks } from './effective.ts';
import { recordsAsked } from './each-record.ts';
import { lostLinks } from './judged.ts';
import { marksWithout } from './marks.ts';
import { textPairs, type TextPair } from './pairs.ts';
import { readSide, type ReadSide } from './sides.ts';

/**
 * Two texts of a record with their links. `withoutCounterpart`: what is written on the original beside its text, and nothing in the translation renders.
 * `lost`: judged links all of whose segments are gone, by their ids.
 */
export interface AlignedPair extends TextPair {
  readonly id: RecordId;
  readonly number: number;
  readonly version: Hash;
  readonly related: number;
  readonly links: readonly SegmentLink[];
  readonly withoutCounterpart: readonly Mark[];
  readonly lost: readonly string[];
  readonly sides: { readonly source: ReadSide; readonly target: ReadSide };
  readonly pages: readonly Page[];
}

export interface AlignRecordsOptions {
  readonly signal: AbortSignal;
  /** Called with each problem as it comes. */
  readonly onProblem: (problem: Problem) => void;
}

type Needed = Pick<Archive, 'store' | 'alignments'>;

/**
 * The pairs of texts of the records asked for, or of all, one after the other; of a record in which nothing is to be aligned none. Problems: `no-record`,
 * the note `nothing-to-align`, the warnings `unrelated`, `align-failed`.
 */
export async function* alignRecords(
  archive: Needed,
  asked: readonly string[] | 'all',
  options: AlignRecordsOptions,
): AsyncGenerator<AlignedPair> {
  const { signal, onProblem } = options;
  for await (const record of recordsAsked(archive, asked, signal, onProblem)) {
    const { name, content } = record;
    if (name !== undefined && textPairs(content).length === 0) onProblem(nothingToAlign(name));
    yield* pairsOf(archive, record, options);
  }
}

async function* pairsOf(
  archive: Needed,
  { content, manifest, version }: { content: RecordContent; manifest: Manifest; version: Hash },
  { signal, onProblem }: AlignRecordsOptions,
): AsyncGenerator<AlignedPair> {
  const { pages } = content.description;
  for (const pair of textPairs(content)) {
    const { original, translation } = pair;
    try {
      const computed = await archive.alignments.computed({ ...pair, content, manifest }, signal);
      const links = effectiveLinks(content, original, translation, computed);
      if (!links.some(({ source, target }) => source.length > 0 && target.length > 0))
        onProblem(unrelated(manifest.id, pair));
      const sides = {
        source: readSide(original, pages, 'source'),
        target: readSide(translation, pages, 'target'),
      };
      yield {
        ...pair,
        id: manifest.id,
        number: manifest.number,
        version,
        related: computed.related,
        links,
        withoutCounterpart: marksWithout(content, original, translation),
        lost: lostLinks(content, sides.source, sides.target),
        sides,
        pages,
      };
    } catch (error) {
      signal.throwIfAborted();
      onProblem(failed(manifest.id, pair, error));
    }
  }
}

function nothingToAlign(id: string): Problem {
  return {
    code: 'nothing-to-align',
    severity: 'note',
    message: `Record ${id} has no translation beside a text that it translates.`,
    where: { file: id },
  };
}

function unrelated(id: RecordId, { original, translation }: TextPair): Problem {
  return {
    code: 'unrelated',
    severity: 'warning',
    message: `The texts ${original.id} and ${translation.id} of record ${id} seem to have nothing to do with each other: nothing was linked.`,
    where: { file: id },
    hint: 'Look whether the translation is of this document, and whether the languages of both are right.',
  };
}

function failed(id: RecordId, { original, translation }: TextPair, error: unknown): Problem {
  return {
    code: 'align-failed',
    severity: 'error',
    message: `The texts ${original.id} and ${translation.id} of record ${id} could not be aligned: ${error instanceof Error ? error.message : String(error)}`,
    where: { file: id },
    hint: 'Where it took too long, cut the texts into records of their own.',
  };
}
