import { describe, expect, it } from 'vitest';
import { drawRecord } from '../../../test/generators/record.ts';
import { paragraph, recordOf, textOf } from '../../../test/generators/sentences.ts';
import { seeded } from '../../../test/generators/sources.ts';
import type { Block } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import { queryForms } from '../../text/analyse/analyse.ts';
import { searchFields, type SearchField } from '../search.ts';
import { GAP, wordsIn, type FieldWords } from './words.ts';

/** Whether the words of a phrase stand one after the other in a field. */
function holds({ fields }: FieldWords, field: SearchField, phrase: string): boolean {
  const wanted = queryForms(phrase);
  const forms = fields[field];
  return forms.some((_, at) => wanted.every((form, next) => forms[at + next] === form));
}

const original = (blocks: readonly Block[], more: Partial<Text> = {}): FieldWords =>
  wordsIn(recordOf([textOf('transcription', 'ru', blocks, more)]));
const said = { basis: 'supplied', certainty: 'certain', by: 'editor' } as const;

const note = (id: string, kind: Block['note'], text: string): Block => ({
  ...paragraph(id, [text]),
  kind: 'note',
  ...(kind !== undefined && { note: kind }),
});

describe('the words of a record', () => {
  it('stand in the field of their text', () => {
    const words = wordsIn(
      recordOf(
        [
          textOf('transcription', 'ru', [paragraph('b1', ['Мост построен.'])]),
          textOf('translation', 'en', [paragraph('b2', ['The bridge is built.'])]),
          textOf('summary', 'en', [paragraph('b3', ['About a ferry.'])], { id: 't3' }),
        ],
        {
          titles: [{ language: 'en', text: 'On a river' }],
          summaries: [{ language: 'en', text: 'Of floods.' }],
        },
      ),
    );
    expect(holds(words, 'original', 'мост построен')).toBe(true);
    expect(holds(words, 'translation', 'bridge is built')).toBe(true);
    expect(holds(words, 'notes', 'ferry')).toBe(true);
    expect(holds(words, 'notes', 'floods')).toBe(true);
    expect(holds(words, 'title', 'river')).toBe(true);
    expect(holds(words, 'original', 'bridge')).toBe(false);
  });

  it('are a phrase over an editor’s bracket, and with it', () => {
    const words = original([paragraph('b1', ['Came Orlov and [Deputy Governor] Petrov.', 'They left.'])]);
    expect(holds(words, 'original', 'Orlov and Petrov They')).toBe(true);
    expect(holds(words, 'original', 'Orlov and Deputy Governor Petrov')).toBe(true);
    expect(holds(words, 'original', 'Petrov left')).toBe(false);
  });

  it('are whole where an editor completed them, and as they stand on the page', () => {
    const words = original([paragraph('b1', ['The Dep[artment] agreed.'])]);
    expect(holds(words, 'original', 'The Department agreed')).toBe(true);
    expect(holds(words, 'original', 'The Dep agreed')).toBe(true);
  });

  it('are found as read and as corrected', () => {
    const block = paragraph('b1', ['начать всеиные действия против врага']);
    const words = original([
      { ...block, spans: [{ type: 'correction', start: 7, end: 14, corrected: 'военные', ...said }] },
    ]);
    expect(holds(words, 'original', 'начать всеиные действия')).toBe(true);
    expect(holds(words, 'original', 'начать военные действия')).toBe(true);
  });

  it('are a phrase over a page break, in one paragraph and in one that it cuts in two', () => {
    const within = paragraph('b1', ['просьбы удовлетворены в столице и приняты.']);
    expect(
      holds(
        original([{ ...within, spans: [{ type: 'page-break', start: 32, end: 32, page: 'p2' }] }]),
        'original',
        'столице и приняты',
      ),
    ).toBe(true);
    const cut = [
      paragraph('b1', ['просьбы удовлетворены в столице']),
      paragraph('b2', ['и приняты.'], { spans: [{ type: 'page-break', start: 0, end: 0, page: 'p2' }] }),
    ];
    expect(holds(original(cut), 'original', 'столице и приняты')).toBe(true);
    const apart = [paragraph('b1', ['просьбы в столице']), paragraph('b2', ['и приняты.'])];
    expect(holds(original(apart), 'original', 'столице и приняты')).toBe(false);
  });

  it('are found as one word and apart where a hyphen stands, with their neighbours', () => {
    const words = original([paragraph('b1', ['приехал Но Ман-сек вчера'])]);
    expect(holds(words, 'original', 'Но Ман сек вчера')).toBe(true);
    expect(holds(words, 'original', 'Но Мансек вчера')).toBe(true);
    const broken = original([paragraph('b1', ['приехал Но Ман-\nсек вчера'])]);
    expect(holds(broken, 'original', 'Но Ман сек вчера')).toBe(true);
  });

  it('of notes are the document’s where its author wrote them, the editors’ otherwise', () => {
    const words = original([note('b1', 'author', 'own remark'), note('b2', 'editor', 'later remark')]);
    expect(holds(words, 'original', 'own remark')).toBe(true);
    expect(holds(words, 'original', 'later')).toBe(false);
    expect(holds(words, 'notes', 'later remark')).toBe(true);
  });

  it('leave out noise', () => {
    const words = original([{ ...paragraph('b1', ['ОНЗКОС КИТОУНА']), noise: true, segments: [] }]);
    expect(words.fields.original).toEqual([]);
  });

  it('of the description are names, marks and codes as they are written', () => {
    const words = wordsIn(
      recordOf([], {
        type: 'memorandum-of-conversation',
        agents: [{ role: 'to', written: 'ВЫШИНСКОМУ', ...said }],
        marks: [
          { id: 'm1', kind: 'secrecy', written: 'Строго секретно', normalised: 'strogo-sekretno', ...said },
        ],
        exemplars: [
          {
            id: 'e1',
            written: 'Fond 059a, Opis 5a',
            code: {
              scheme: 'russian',
              parts: [
                { level: 'fonds', value: '059a' },
                { level: 'opis', value: '5a' },
                { level: 'delo', value: '3' },
              ],
              folios: null,
              notGiven: [],
            },
            ...said,
          },
        ],
      }),
    );
    for (const phrase of [
      'вышинскому',
      'строго секретно',
      'strogo sekretno',
      '059a/5a/3',
      'Fond 059a',
      'ф. 059а',
    ])
      expect(holds(words, 'description', phrase)).toBe(true);
    expect(holds(words, 'description', 'memorandum of conversation')).toBe(true);
  });

  it('have the stems of their languages, each pair once', () => {
    const words = wordsIn(
      recordOf([
        textOf('transcription', 'ru', [paragraph('b1', ['Встречу назначили; meetings.'])]),
        textOf(
          'translation',
          'en',
          [paragraph('b2', ['Meetings were set, die Verhandlungen.'])].map((block) => ({
            ...block,
            spans: [{ type: 'foreign', start: 23, end: 36, language: 'de' }],
          })),
        ),
      ]),
    );
    const pairs = words.stems.map(([form, key]) => `${form} ${key}`);
    expect(pairs).toContain('встречу ru:встреч');
    expect(pairs).toContain('meetings en:meet');
    expect(pairs).toContain('verhandlungen de:verhandl');
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  it('of any record are forms with single gaps, and the same whenever they are asked for', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const content = drawRecord(seeded(seed));
      const words = wordsIn(content);
      expect(wordsIn(structuredClone(content))).toEqual(words);
      for (const field of searchFields) {
        const forms = words.fields[field];
        expect(forms).not.toContain('');
        expect(forms[0]).not.toBe(GAP);
        expect(forms.some((form, at) => form === GAP && forms[at + 1] === GAP)).toBe(false);
      }
    }
  });
});
