// Texts of a record from what its canvases say: an original, its translations, and remarks.
import type { Block } from '../../../model/block.ts';
import type { DraftText } from '../../../model/draft.ts';
import type { LocalText } from '../../../model/language.ts';
import type { Polygon } from '../../../model/recognised-page.ts';
import { TEXT_SCHEMA, type Text } from '../../../model/text.ts';
import type { Zone } from '../../../model/zone.ts';
import type { Said } from './said.ts';

/** What is said on one page. `place`: a polygon of the canvas in pixels of its image; undefined where that is not known. */
export interface SaidOnPage {
  readonly page: string;
  readonly label: string;
  readonly said: readonly Said[];
  readonly place: (polygon: Polygon) => Polygon | undefined;
}

export interface TextsRead {
  readonly texts: readonly DraftText[];
  readonly zones: readonly Zone[];
  readonly remarks: readonly LocalText[];
}

/** The original's language: one that the manifest names, else that in which most is said. */
function languageOfOriginal(languages: readonly string[], named: readonly string[]): string | undefined {
  const counts = Map.groupBy(languages, (language) => language);
  const known = named.find((language) => counts.has(language));
  return known ?? [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/**
 * Texts with a block for each annotation, and zones where annotations stand. Words in one language are the original, those in others its
 * translations, and so is what says of itself that it translates. Ids are provisional.
 */
export function textsOf(pages: readonly SaidOnPage[], named: readonly string[]): TextsRead {
  const all = pages.flatMap(({ said }) => said);
  const words = all.filter(({ purpose }) => purpose === 'text');
  const original = languageOfOriginal(
    words.map(({ language }) => language),
    named,
  );
  const keyOf = ({ purpose, language }: Said): string =>
    purpose === 'text' && language === original ? '' : language;
  const keys = new Set(all.flatMap((one) => (one.purpose === 'remark' ? [] : [keyOf(one)])));
  const ids = new Map(
    [...keys].sort((a, b) => Number(a !== '') - Number(b !== '')).map((key, at) => [key, `t${at + 1}`]),
  );
  const blocks = new Map<string, Block[]>([...ids.values()].map((id) => [id, []]));
  const pageOf = new Map<string, string>();
  const zones: Zone[] = [];
  const remarks: LocalText[] = [];
  for (const { page, label, said, place } of pages)
    for (const one of said) {
      if (one.purpose === 'remark') {
        remarks.push({ language: one.language, text: `${label}: ${one.text}` });
        continue;
      }
      const text = ids.get(keyOf(one)) ?? '';
      const own = blocks.get(text) ?? [];
      const id = `${text}.n${own.length + 1}`;
      const breaks =
        pageOf.get(text) === page ? [] : [{ type: 'page-break', start: 0, end: 0, page } as const];
      pageOf.set(text, page);
      own.push({ id, kind: 'paragraph', text: one.text, segments: [], spans: breaks });
      for (const shape of one.shapes) {
        const polygon = place(shape);
        if (polygon !== undefined) zones.push({ id: `z${zones.length + 1}`, page, target: id, polygon });
      }
    }
  const texts = [...ids].map(([key, id]): DraftText => {
    const isOriginal = key === '';
    const text: Text = {
      schema: TEXT_SCHEMA,
      id,
      kind: isOriginal ? 'transcription' : 'translation',
      language: isOriginal ? (original ?? 'und') : key,
      ...(!isOriginal && ids.has('') && { of: 't1' }),
      exemplar: null,
      method: 'not-stated',
      credits: [],
      rights: [],
      blocks: blocks.get(id) ?? [],
      retired: [],
    };
    return { text, ids: 'provisional' };
  });
  return { texts, zones, remarks };
}
