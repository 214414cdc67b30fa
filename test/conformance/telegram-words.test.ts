// The real telegram as search reads it: its words as a reader types them, and the passages that show them.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignIds } from '../../src/app/import/assign.ts';
import { passagesOf } from '../../src/app/search/passages.ts';
import type { Passage } from '../../src/app/search/view.ts';
import { readPageText } from '../../src/formats/page-text/read.ts';
import { wordsIn } from '../../src/index/project/words.ts';
import { searchFields, type SearchField } from '../../src/index/search.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { queryForms, stemKeys } from '../../src/text/analyse/analyse.ts';
import { sharedData } from '../shared-data.ts';

const folder = sharedData('telegram-1950');

function telegram(): RecordContent {
  const { draft } = readPageText(readFileSync(`${folder}/record.txt`, 'utf8'));
  if (draft === undefined) throw new Error('the telegram was not read');
  return { ...assignIds(draft, undefined), zones: [], links: [] };
}

/** Whether a field holds the words of a phrase one after the other. */
function holds(content: RecordContent, field: SearchField, phrase: string): boolean {
  const forms = wordsIn(content).fields[field];
  const wanted = queryForms(phrase);
  return forms.some((_, at) => wanted.every((form, next) => forms[at + next] === form));
}

function passages(content: RecordContent, typed: string) {
  const places = queryForms(typed).map((form) => [{ form, weight: 1, mark: 'exact' as const }]);
  return passagesOf(content, [{ typed, ways: [{ places, fields: searchFields, reason: null }], records: 1 }]);
}

const marked = (passage: Passage | null): string =>
  (passage?.runs ?? []).flatMap(({ text, mark }) => (mark === null ? [] : [text])).join(' | ');
const whole = (passage: Passage | null): string => (passage?.runs ?? []).map(({ text }) => text).join('');

describe.skipIf(folder === undefined)(
  'the words of the real telegram (skipped where the outside case is absent)',
  () => {
    const content = folder === undefined ? undefined : telegram();
    if (content === undefined) return;

    it.each([
      'объединение',
      'об"единение',
      'Штыков',
      'Вышинскому',
      'в Москве и ему там',
      'Мао Цзе-дуном и Чжоу Энь-лаем',
    ])('has %s in the original', (phrase) => {
      expect(holds(content, 'original', phrase)).toBe(true);
    });

    it('has a phrase of the translation over an office that an editor put in', () => {
      expect(holds(content, 'translation', 'Mao Zedong and Zhou Enlai')).toBe(true);
      expect(holds(content, 'translation', 'PRC Foreign Minister')).toBe(true);
      expect(holds(content, 'original', 'Foreign Minister')).toBe(false);
    });

    it('has no Americans in the original, in any ending', () => {
      const [key] = stemKeys('американцы', 'ru');
      const { fields, stems } = wordsIn(content);
      const forms = stems.flatMap(([form, stem]) => (stem === key ? [form] : []));
      expect(fields.original.filter((form) => forms.includes(form))).toEqual([]);
    });

    it('shows the word in the original, and the sentence that translates it beside it', () => {
      const { pair } = passages(content, 'объединение страны');
      expect(marked(pair.original)).toBe('об"единение страны');
      expect(whole(pair.translation)).toContain('begin the unification of the country');
      expect(pair.beside).toBe('order');
    });

    it('shows what the missing folio held in the translation alone', () => {
      const { pair } = passages(content, 'Americans');
      expect(pair.original).toBeNull();
      expect(marked(pair.translation)).toMatch(/^Americans/u);
    });

    it('says that an office in brackets is not in the document', () => {
      const { pair, because } = passages(content, 'Foreign Minister');
      expect(marked(pair.translation)).toBe('Foreign Minister');
      expect(because.map(({ kind }) => kind)).toEqual(['editorial']);
    });
  },
);
