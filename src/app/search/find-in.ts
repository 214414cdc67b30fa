// Finding in one record what a reader typed, in its original and its translations at once.
import { parseQuery } from '../../index/query/parse.ts';
import type { Viewer } from '../../model/access.ts';
import type { RecordContent } from '../../model/record.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';
import { switchKey } from './expand/asking.ts';
import { expandQuery } from './expand/expand.ts';
import { findInSteps } from './passages.ts';
import { inTurn } from './passages/steps.ts';
import type { FoundInRecord, FoundRange } from './view.ts';

/** A longer query is cut. In UTF-16 code units. */
const longest = 1000;
/** Forms switched off that are listened to. */
const mostWithout = 200;

/**
 * Every segment of a record in which any of what was typed stands, whether or not the record answers the whole query. Names are looked for in
 * their other forms, as in the whole archive, but for those that the reader switched off.
 */
export async function findIn(
  archive: Pick<Archive, 'index'>,
  content: RecordContent,
  { typed, without }: { readonly typed: string; readonly without: readonly string[] },
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<FoundInRecord> {
  const q = typed.slice(0, longest).toWellFormed();
  const query = parseQuery(q);
  const { index } = archive;
  const off = new Set(without.slice(0, mostWithout).map(switchKey));
  const asking = { index, openOn: openOn(viewer), forms: query.forms, without: off, signal };
  const { parts } = await expandQuery(query, asking);
  const found = await inTurn(findInSteps(content, parts), signal);
  const ranges = new Map<string, FoundRange[]>();
  for (const { block, ranges: own } of found) ranges.set(block, [...(ranges.get(block) ?? []), ...own]);
  const places = found.map(({ block, passage }) => ({ block, passage }));
  return { q, places, ranges, notices: query.notices };
}
