// Records to cite: the telegram by its facts, and invented ones for what it does not show.
import { DescriptionSchema, type Description } from '../../src/model/description.ts';
import { TextSchema, type Text } from '../../src/model/text.ts';
import type { PublishedRecord } from '../../src/formats/port.ts';
import { bareDescription } from '../generators/bare-description.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const hash = 'a'.repeat(64);

/** A description with what a case gives, empty in all else. */
export function description(given: Partial<Description>): Description {
  return DescriptionSchema.parse({
    ...bareDescription,
    type: 'telegram',
    source: { format: 'folder', key: 'case', files: [] },
    ...given,
  });
}

/** A text with one paragraph of one segment, `${id}.s1`, or with the blocks a case gives. */
export function text(given: Partial<Text> & Pick<Text, 'id' | 'kind' | 'language'>): Text {
  return TextSchema.parse({
    schema: 'verno/text/1',
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks: [
      {
        id: `${given.id}.b1`,
        kind: 'paragraph',
        text: 'A sentence.',
        segments: [{ id: `${given.id}.s1`, start: 0, end: 11 }],
        spans: [],
      },
    ],
    retired: [],
    ...given,
  });
}

/** A record of some version, as a page has it in hand. */
export function published(given: Description, texts: Text[], number = 1): PublishedRecord {
  return {
    manifest: {
      schema: 'verno/manifest/1',
      id: 'b7kq2m4x',
      number,
      previous: number === 1 ? null : hash,
      published: '2026-11-23T10:00:00Z',
      by: 'import',
      origin: 'import',
      note: '',
      parts: {
        description: hash,
        texts: texts.map(({ id }) => ({ id, hash })),
        zones: null,
        links: null,
      },
    },
    version: hash,
    content: { description: given, texts, zones: [], links: [] },
  };
}

export const telegram = published(
  description({
    titles: [
      { language: 'en', text: 'Ciphered Telegram, Shtykov to Vyshinsky' },
      { language: 'ru', text: 'Шифртелеграмма' },
    ],
    summaries: [{ language: 'en', text: 'Shtykov reports on a conversation.' }],
    languages: ['ru'],
    dates: [
      { written: '14.05.1952', edtf: '1952-05-14', calendar: 'gregorian', role: 'unknown', ...said },
      { written: '12.V.50г.', edtf: '1950-05-12', calendar: 'gregorian', role: 'document', ...said },
    ],
    agents: [
      { role: 'from', written: 'Shtykov', language: 'en', ...said },
      { role: 'to', written: 'Vyshinsky', language: 'en', ...said },
    ],
    exemplars: [
      {
        id: 'e1',
        repository: 'APRF',
        written: 'APRF, Listy 151-154, Fond and Opis not given',
        code: {
          scheme: 'russian',
          repository: 'APRF',
          parts: [],
          folios: {
            label: 'Listy 151-154',
            unit: 'leaf',
            ranges: [{ from: { number: 151 }, to: { number: 154 } }],
            unread: [],
          },
          notGiven: ['fonds', 'opis'],
        },
        ...said,
      },
      {
        id: 'e2',
        repository: 'AVPRF',
        written: 'AVPRF, Fond 059a, Opis 5a, Delo 3, Papka 11, Listy 100-103',
        code: {
          scheme: 'russian',
          repository: 'AVPRF',
          parts: [
            { level: 'fonds', value: '059a' },
            { level: 'opis', value: '5a' },
            { level: 'delo', value: '3' },
            { level: 'papka', value: '11' },
          ],
          folios: {
            label: 'Listy 100-103',
            unit: 'leaf',
            ranges: [{ from: { number: 100 }, to: { number: 103 } }],
            unread: [],
          },
          notGiven: [],
        },
        ...said,
      },
    ],
  }),
  [
    text({ id: 't1', kind: 'transcription', language: 'ru', method: 'ocr' }),
    text({ id: 't2', kind: 'translation', language: 'en', of: 't1', method: 'not-stated' }),
  ],
);

/** Undated; no exemplar; nobody has translated it; edited once. */
export const petition = published(
  description({
    type: 'letter',
    titles: [
      { language: 'ko', text: '사공들의 진정서' },
      { language: 'en', text: 'Petition of the Ferrymen of Sorye' },
    ],
    languages: ['ko'],
    dates: [{ edtf: null, calendar: 'gregorian', role: 'document', ...said }],
  }),
  [text({ id: 't1', kind: 'transcription', language: 'ko' })],
  2,
);

/** An approximate date that somebody inferred; two translations, one by two named translators, one by nobody named. */
export const conversation = published(
  description({
    type: 'memorandum-of-conversation',
    titles: [{ language: 'en', text: 'Conversation with the Delegate on the Price of Piles' }],
    languages: ['fr', 'zh-Hant'],
    dates: [
      {
        edtf: '1924-06~',
        calendar: 'gregorian',
        role: 'document',
        basis: 'inferred',
        certainty: 'probable',
        by: 'the editors',
      },
    ],
    agents: [{ role: 'author', written: 'Delmas', language: 'fr', ...said }],
    exemplars: [
      { id: 'e1', written: 'Archives of the Commission, carton 4, dossier 2', ...said },
      { id: 'e2', repository: 'Municipal Library, Ust-Zorya', ...said },
    ],
  }),
  [
    text({ id: 't1', kind: 'transcription', language: 'fr' }),
    text({
      id: 't2',
      kind: 'translation',
      language: 'en',
      of: 't1',
      credits: [
        { role: 'translator', written: 'Ada Brown', ...said },
        { role: 'translator', written: 'Jean Petit', ...said },
        { role: 'editor', written: 'Not A Translator', ...said },
      ],
    }),
    text({ id: 't3', kind: 'translation', language: 'ru', of: 't1' }),
  ],
);

/** A machine's translation that a person went over; a date between two days; one American code. */
export const minutes = published(
  description({
    type: 'minutes',
    titles: [{ language: 'ru', text: 'Протокол № 7 заседания комиссии' }],
    languages: ['ru'],
    dates: [{ edtf: '1926-08-02/1926-08-04', calendar: 'gregorian', role: 'document', ...said }],
    exemplars: [{ id: 'e1', written: 'Bridge Commission Papers, box 3, folder 12', ...said }],
  }),
  [
    text({ id: 't1', kind: 'transcription', language: 'ru' }),
    text({
      id: 't2',
      kind: 'translation',
      language: 'en',
      of: 't1',
      method: 'revised',
      credits: [{ role: 'translator', written: 'Ada Brown', ...said }],
    }),
  ],
  3,
);
