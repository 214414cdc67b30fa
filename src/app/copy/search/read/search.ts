// Searching a copy: what a reader typed, to a page of results.
import type { StemKeys } from '../../../../text/analyse/stemming.ts';
import { readQuestion } from './ask.ts';
import type { NameMeant } from './names.ts';
import type { Pieces } from './pieces.ts';
import { Searching } from './searching.ts';
import { textsOf, type FoundText } from './texts.ts';

/** A record that answers. `because`: names by which it was found that its passages do not write as typed. */
export interface CopyHit extends FoundText {
  readonly exact: boolean;
  readonly because: readonly NameMeant[];
}

/** `of`: how many records answer; `capped`: at least, since more words begin as asked than were looked for. */
export interface CopyAnswer {
  readonly of: number;
  readonly capped: boolean;
  readonly hits: readonly CopyHit[];
  readonly names: readonly NameMeant[];
  readonly unknown: readonly string[];
}

/** Results to a page. */
export const perPage = 10;

/** `page` from 1. */
export async function searchCopy(
  typed: string,
  page: number,
  pieces: Pieces,
  stems: StemKeys,
): Promise<CopyAnswer> {
  const { asked, unknown } = readQuestion(typed);
  const searching = new Searching(pieces, stems);
  const matches = await searching.matches(asked);
  const { names, sought, capped } = searching;
  const ordered = [...matches].sort(
    ([a, one], [b, other]) => Number(other.exact) - Number(one.exact) || other.score - one.score || a - b,
  );
  const shown = ordered.slice((page - 1) * perPage, page * perPage);
  const wanted = shown.map(([record, { part }]) => ({ record, part }));
  const texts = await textsOf(wanted, pieces, sought, stems);
  const hits = shown.flatMap(([record, { exact }], at): CopyHit[] => {
    const text = texts[at];
    if (text === undefined) return [];
    const because = names.filter((name) => name.reason !== null && name.in.includes(record));
    return [{ ...text, exact, because }];
  });
  return { of: matches.size, capped, hits, names, unknown };
}
