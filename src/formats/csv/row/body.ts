// The text of a row's document: told apart by language, read into blocks as the text of an archive's page is.
import type { DraftText } from '../../../model/draft.ts';
import type { RecordName } from '../../../model/agent.ts';
import type { Page } from '../../../model/exemplar.ts';
import { TEXT_SCHEMA, type Text } from '../../../model/text.ts';
import { blocksOf, bracketed } from '../../page-text/blocks.ts';
import { readBody } from '../../page-text/body.ts';
import type { HeadFacts } from '../../page-text/facts.ts';
import { linesOf } from '../../page-text/lines.ts';
import { pagesOf } from '../../page-text/pages.ts';
import { Names } from '../../page-text/people.ts';
import type { FoundName } from './people.ts';

export interface BodySetting {
  /** The language of the table, taken where nothing in the text tells another. */
  readonly language: string;
  readonly originals: readonly string[];
  readonly kind: 'transcription' | 'translation' | 'auto';
  readonly by: string;
  readonly found: readonly FoundName[];
  readonly date: string | null | undefined;
}

export interface BodyRead {
  readonly texts: DraftText[];
  readonly pages: Page[];
  readonly names: RecordName[];
}

/** Reads a cell's text. Markup is taken off where it is HTML; words are never lost. */
export function bodyOf(cell: string, setting: BodySetting): BodyRead {
  const source = plain(cell);
  const { language, originals, by, found } = setting;
  const names = new Names(by);
  for (const { name, cell: own } of found) {
    const id = names.add(name.label, name.kind, name.language);
    for (const form of [...own.spoken, ...own.variants]) names.addForm(id, form);
  }
  const facts: HeadFacts = {
    language,
    title: undefined,
    date: undefined,
    citation: undefined,
    address: undefined,
    summaries: [],
    originals: originals.length === 0 ? undefined : { tags: originals, written: { text: '', pieces: [] } },
    contents: [],
    credits: [],
    rights: [],
    subjects: [],
    furniture: [],
    notes: [],
  };
  const body = readBody(source, linesOf(source), facts, [], setting.date);
  const pages = pagesOf({ turns: body.turns, exemplar: undefined, text: 't1', by });
  const pageIds: (string | undefined)[] = body.turns.map(() => undefined);
  for (const { page, turn } of pages) if (turn !== undefined) pageIds[turn] = page.id;
  const original = body.texts.find(({ kind }) => kind === 'transcription');
  const texts = body.texts.map(({ id, kind, language: own, draft }): DraftText => {
    const asked = body.texts.length === 1 && setting.kind !== 'auto' ? setting.kind : kind;
    const text: Text = {
      schema: TEXT_SCHEMA,
      id,
      kind: asked,
      language: own === 'und' ? language : own,
      ...(asked === 'translation' && original !== undefined && original.id !== id && { of: original.id }),
      exemplar: null,
      method: 'not-stated',
      credits: [],
      rights: [],
      blocks: blocksOf(bracketed(draft.blocks, own, names), { text: id, names, named: [], pages: pageIds }),
      retired: [],
    };
    return { text, ids: 'provisional' };
  });
  return {
    texts,
    pages: pages.map(({ page }) => page),
    names: withVariants(names, found),
  };
}

/** The names of the body, those of the row's other cells with all that is known of them. */
function withVariants(names: Names, found: readonly FoundName[]): RecordName[] {
  const known = new Map(found.map(({ name }) => [`${name.kind}|${name.label}`, name]));
  return names.entries.map((entry) => {
    const own = known.get(`${entry.kind}|${entry.label}`);
    return own === undefined ? entry : { ...own, id: entry.id };
  });
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The words of a cell that holds HTML, paragraph by paragraph; any other cell as it stands. */
function plain(cell: string): string {
  if (!/<(?:p|br|div|em|strong|i|b|span|li|h[1-6])\b[^<>]{0,400}>/iu.test(cell)) return cell;
  return cell
    .replaceAll(/<(?:script|style)\b[^<>]{0,400}>[^<]*<\/(?:script|style)>/giu, ' ')
    .replaceAll(/<br\s*\/?>/giu, '\n')
    .replaceAll(/<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|tr|table)\b[^<>]{0,400}>/giu, '\n\n')
    .replaceAll(/<\/?[a-z][^<>]{0,400}>/giu, '')
    .replaceAll(
      /&(?:#(\d{1,6})|([a-z]{2,6}));/giu,
      (whole, number: string | undefined, name: string | undefined) => {
        if (number !== undefined)
          return Number(number) <= 0x10_ff_ff ? String.fromCodePoint(Number(number)) : whole;
        return entities[(name ?? '').toLowerCase()] ?? whole;
      },
    );
}
