// What is proposed while a reader types: names, titles, codes and words that go on as he has begun.
import type { Suggestion } from '../../index/search.ts';
import type { Viewer } from '../../model/access.ts';
import { canonicalRecordId } from '../../model/record-id.ts';
import { openOn } from '../access/open-on.ts';
import type { Archive } from '../services.ts';
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
  for (const { head, start, kinds } of beginnings(text)) {
    const found = await archive.index.search.suggest(
      start,
      kinds === null ? limit : 4 * limit,
      openOn(viewer),
      signal,
    );
    const wanted = found.filter(({ kind }) => kinds === null || kinds.includes(kind)).slice(0, limit);
    if (wanted.length > 0) return wanted.map((one) => viewOf(one, head));
  }
  return [];
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

function viewOf({ kind, text, key, records }: Suggestion, head: string): SuggestionView {
  const record = kind === 'title' ? (canonicalRecordId(key) ?? null) : null;
  return { kind, text, q: `${head}${asked(kind, text)}`, record, records };
}

function asked(kind: Suggestion['kind'], text: string): string {
  if (kind === 'word') return text;
  const value = text.replaceAll(/["“”„‟＂〝〞〟]/gu, ' ').trim();
  return `${kind === 'code' ? 'ref' : kind}:"${value}"`;
}
