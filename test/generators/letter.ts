// A small, invented letter with its translation.
import { assignIds } from '../../src/app/import/assign.ts';
import type { Block } from '../../src/model/block.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { TEXT_SCHEMA, type Text } from '../../src/model/text.ts';
import { bareDescription } from './bare-description.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;

function text(id: string, kind: Text['kind'], language: string, paragraphs: readonly string[]): Text {
  const blocks = paragraphs.map((words, at): Block => ({
    id: `${id}b${at + 1}`,
    kind: 'paragraph',
    text: words,
    segments: [],
    spans: [],
  }));
  return {
    schema: TEXT_SCHEMA,
    id,
    kind,
    language,
    exemplar: null,
    method: 'human',
    credits: [],
    rights: [],
    blocks,
    retired: [],
  };
}

/** The letter under a title; `body` takes the place of its first paragraph in Russian. */
export function borderLetter(title: string, body = 'Мост готов. Просим прислать краску.'): RecordContent {
  const texts = [
    text('t1', 'transcription', 'ru', [body, 'Председатель комиссии.']),
    text('t2', 'translation', 'en', [
      'The bridge is ready. Please send paint.',
      'The chairman of the commission.',
    ]),
  ];
  const description: RecordContent['description'] = {
    ...bareDescription,
    type: 'letter',
    collections: ['Bridge'],
    source: { format: 'test', key: title, files: [] },
    titles: [{ language: 'en', text: title }],
    languages: ['ru'],
    dates: [{ edtf: '1924-06-03', calendar: 'gregorian', role: 'document', written: '3.VI.24', ...said }],
    agents: [{ role: 'from', written: 'Полуэктов', language: 'ru', ...said }],
  };
  const draft = {
    description,
    texts: texts.map((one) => ({ text: one, ids: 'provisional' as const })),
    zones: [],
    links: [],
    files: [],
    images: [],
  };
  const { description: own, texts: assigned } = assignIds(draft, undefined);
  return { description: own, texts: assigned, zones: [], links: [] };
}
