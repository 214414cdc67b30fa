// What is proposed while a reader types: names, titles, codes and words that go on as he has begun.
import { parseQuery } from '../../index/query/parse.ts';
import type { Suggestion } from '../../index/search.ts';
import type { Viewer } from '../../model/access.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';
import type { Asking } from './expand/asking.ts';
import { expandQuery } from './expand/expand.ts';
import { personsElsewhere } from './suggest-names.ts';
import { eachOnce, likeStarts } from './suggest-once.ts';
import type { SuggestionView } from './view.ts';

/** What is longer begins nothing. In UTF-16 code units. */
const longest = 200;

/**
 * At most so many. All that was typed is the beginning of something; where it is not, its last word is, and what stands before it stays in the query
 * that is proposed. After a field's name, only what that field asks for.
 */
export async function suggest(
  archive: Pick<Archive, 'index'>,
  typed: string,
  limit: number,
  viewer: Viewer,
  signal?: AbortSignal,
): Promise<readonly SuggestionView[]> {
  const text = typed.slice(0, longest).toWellFormed().trimStart();
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const { index } = archive;
  const asking: Asking = { index, openOn: openOn(viewer), forms: false, without: new Set(), signal };
  for (const { head, start, kinds } of beginnings(text)) {
    const wanted = eachOnce(await begun(start, kinds, limit, asking)).slice(0, limit);
    if (wanted.length > 0) return Promise.all(wanted.map(async (one) => viewOf(one, head, asking)));
  }
  return [];
}

/** What begins so: names first, among them those that the archive has in another script. */
async function begun(
  start: string,
  kinds: Beginning['kinds'],
  limit: number,
  asking: Asking,
): Promise<Suggestion[]> {
  const { index, openOn: day, signal } = asking;
  const isWanted = ({ kind }: Suggestion): boolean => kinds === null || kinds.includes(kind);
  const [elsewhere, ...lists] = await Promise.all([
    kinds === null || kinds.includes('person') ? personsElsewhere(start, asking) : [],
    ...likeStarts(start).map(async (one) =>
      index.search.suggest(one, kinds === null ? limit : 4 * limit, day, signal),
    ),
  ]);
  const found = lists.flat().filter(isWanted);
  const known = new Set(found.map(({ key }) => key));
  const others = elsewhere.filter(({ key }) => !known.has(key));
  const names = found.findLastIndex(({ kind }) => kind === 'person') + 1;
  return [...found.slice(0, names), ...others, ...found.slice(names)];
}

interface Beginning {
  /** What stands before, and stays. */
  readonly head: string;
  readonly start: string;
  readonly kinds: readonly Suggestion['kind'][] | null;
}

const kindsOfField: Readonly<Record<string, readonly Suggestion['kind'][]>> = {
  person: ['person'],
  from: ['person', 'body'],
  to: ['person', 'body'],
  place: ['place'],
  body: ['body'],
  title: ['title'],
  ref: ['code'],
};

/** The whole, then the last piece of it. */
function beginnings(text: string): Beginning[] {
  const cut = text.search(/(?:[a-z]{2,6}:\s?["“«]?|["“«(-])[^"“”«»():]*$/iu);
  const piece = cut < 0 ? text : text.slice(cut);
  const [sign = '', name = ''] = /^(?:([a-z]{2,6}):\s?)?["“«(-]?/iu.exec(piece) ?? [];
  const kinds = Object.hasOwn(kindsOfField, name.toLowerCase())
    ? (kindsOfField[name.toLowerCase()] ?? null)
    : null;
  const start = piece.slice(sign.length);
  const before = text.slice(0, Math.max(0, cut));
  const head = kinds === null && name !== '' ? `${before}${sign}` : before;
  const whole: Beginning = { head: sign === '-' ? `${before}-` : head, start, kinds };
  const space = start.trimEnd().lastIndexOf(' ');
  if (kinds !== null || space < 0) return [whole];
  return [whole, { head: `${head}${start.slice(0, space + 1)}`, start: start.slice(space + 1), kinds }];
}

/** A title that one record alone bears leads to it; one that many bear, to a search for it. */
async function viewOf(
  { kind, text, key, records }: Suggestion,
  head: string,
  asking: Asking,
): Promise<SuggestionView> {
  const own = asked(kind, text);
  const view = { kind, text, q: `${head}${own}`, record: null, records };
  if (kind !== 'title') return view;
  const bearing = await recordsOf(own, asking);
  return bearing > 1 ? { ...view, records: bearing } : { ...view, record: canonicalRecordId(key) ?? null };
}

/** How many records a query finds. */
async function recordsOf(q: string, asking: Asking): Promise<number> {
  const { root } = await expandQuery(parseQuery(q), asking);
  if (root === null) return 0;
  const one = { root, sort: 'added', page: 1, perPage: 1, facets: [], openOn: asking.openOn } as const;
  return (await asking.index.search.search(one, asking.signal)).total;
}

function asked(kind: Suggestion['kind'], text: string): string {
  if (kind === 'word') return text;
  const value = text.replaceAll(/["“”„‟＂〝〞〟]/gu, ' ').trim();
  return `${kind === 'code' ? 'ref' : kind}:"${value}"`;
}
