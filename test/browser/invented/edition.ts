// A letter in a printed edition of the invented archive: notes, references, terms, a table, an attachment, and what stands around it.
import type { SurroundingsView } from '../../../src/app/read/browse/view.ts';
import { targetKey } from '../../../src/app/read/edition/targets.ts';
import type { RecordView } from '../../../src/app/read/view.ts';
import type { Block } from '../../../src/model/block.ts';
import type { Description } from '../../../src/model/description.ts';
import type { ReferenceTarget } from '../../../src/model/span.ts';
import { begins, noteBehind, over, person, textOf, TextBuilder, written, type SpanFinder } from './build.ts';
import { archive, description, entries, record } from './views.ts';

const edition = { format: 'tei', key: 'serebryanka1926v2' };
const near: ReferenceTarget = { ...edition, anchor: 'd7' };
const noted: ReferenceTarget = { ...edition, anchor: 'd7fn2' };
const nowhere: ReferenceTarget = { ...edition, anchor: 'd99' };

const refers = (words: string, target: ReferenceTarget): SpanFinder =>
  over(words, (range) => ({ type: 'reference', target, ...range }));
const term = (words: string, name: string): SpanFinder =>
  over(words, (range) => ({ type: 'mention', kind: 'term', name, ...range, ...written }));

const b = new TextBuilder('t1');

/** A note as an edition prints it: it holds paragraphs. */
function note(
  label: string | undefined,
  inside: Block[],
  kind: 'editor' | 'source' | 'author' = 'editor',
): Block {
  return b.block('note', [], [], { note: kind, blocks: inside, ...(label !== undefined && { label }) });
}

const cell = (text: string, header = false): { header?: boolean; blocks: Block[] } => ({
  ...(header && { header }),
  blocks: [b.block('paragraph', [text])],
});

const heading = b.block(
  'heading',
  ['41. Letter From the Commissioner (Orlova) to the Joint Board'],
  [person('Orlova', 'orlova'), noteBehind('Joint Board', 't1.b3')],
);
const source = note(
  undefined,
  [b.p('Source: Archive of the Joint Board, f. 12, op. 1, d. 7, ll. 3–5. Secret. Drafted by Sukhov.')],
  'source',
);
const opener = b.block(
  'opener',
  ['Zarechye, March 14, 1926.'],
  [over('March 14, 1926', (range) => ({ type: 'date', edtf: '1926-03-14', ...range })), begins('p112')],
);
const first = b.block(
  'paragraph',
  [
    'The JB has the soundings since January.',
    'As I wrote before, they are short by a third, and nobody has answered.',
  ],
  [
    term('JB', 'jb'),
    refers('As I wrote before', near),
    noteBehind('short by a third', 't1.b8'),
    refers('nobody has answered', nowhere),
    begins('p113', 'The JB has the soundings since January.'),
  ],
);
const firstNote = note('1', [
  b.block(
    'paragraph',
    ['See footnote 2, Document 7, and the letter of 1925.'],
    [
      refers('footnote 2, Document 7', noted),
      refers('letter of 1925', { address: 'https://archive.invalid/letters/1925' }),
    ],
  ),
  b.p('The table below is the engineer’s.'),
]);
const quotation = b.block(
  'quotation',
  ['“Short by a third, and by a half in spring.”'],
  [noteBehind('half in spring.”', 't1.b15')],
);
const table = b.block('table', [], [], {
  rows: [
    [cell('Pier', true), cell('Depth found', true), cell('Depth reported', true)],
    [cell('Third', true), cell('4.1 m'), cell('6.2 m')],
    [cell('Fourth', true), cell('3.8 m'), cell('5.9 m')],
  ],
});
const ownNote = note('2', [b.p('So in the margin of the letter.')], 'author');
const items = [
  b.block('list-item', ['cement, forty barrels'], [], { label: '(a)', level: 1 }),
  b.block('list-item', ['divers, two'], [], { label: '(b)', level: 1 }),
];
const closer = b.block('closer', ['Ekaterina Orlova'], [person('Ekaterina Orlova', 'orlova')]);
const attachment = b.block('attachment', [], [], {
  blocks: [b.block('heading', ['List of what is missing'], [], { level: 2 }), b.p('One boat. One chain.')],
});

const blocks = [
  heading,
  source,
  opener,
  first,
  firstNote,
  quotation,
  table,
  ownNote,
  ...items,
  closer,
  attachment,
];

/** The id of a note follows from its place, which a change above might move: so the marks are set by what they are to lead to. */
function leadTo(block: Block, note_: Block): void {
  for (const span of block.spans) if (span.type === 'note') span.note = note_.id;
}
leadTo(heading, source);
leadTo(first, firstNote);
leadTo(quotation, ownNote);

export const editionId = '0bdkq3z5';

const editionDescription: Description = {
  ...description,
  type: 'letter',
  collections: [],
  source: { format: 'tei', key: 'serebryanka1926v2#d41', publisher: 'An imaginary press', files: [] },
  within: {
    ...edition,
    order: 44,
    number: '41',
    path: [
      { language: 'en', text: 'The piers' },
      { language: 'en', text: 'Soundings of the winter' },
    ],
  },
  titles: [{ language: 'en', text: '41. Letter From the Commissioner (Orlova) to the Joint Board' }],
  summaries: [],
  languages: ['en'],
  dates: [
    { written: 'March 14, 1926', edtf: '1926-03-14', calendar: 'gregorian', role: 'document', ...written },
  ],
  agents: [{ role: 'from', written: 'Orlova', name: 'orlova', ...written }],
  places: [{ role: 'written-at', written: 'Zarechye', ...written }],
  names: [
    { id: 'orlova', kind: 'person', label: 'Orlova, Ekaterina P.', ...written },
    { id: 'jb', kind: 'term', label: 'JB', ...written },
  ],
  exemplars: description.exemplars.slice(0, 1),
  pages: ['112', '113'].map((label) => ({
    id: `p${label}`,
    label,
    exemplar: null,
    published: { address: `https://images.archive.invalid/serebryanka/${label}.png` },
    absences: [],
  })),
  marks: [],
  relations: [],
  unplaced: [],
};

const [previous, next] = [entries[0] ?? null, entries[1] ?? null];

const around: SurroundingsView = {
  edition: {
    volume: {
      id: '0bdkq3z0',
      version: 1,
      type: 'volume',
      title: 'Papers of the Serebryanka Bridge, 1926, Volume II',
      titleLanguage: 'en',
      date: '1926',
      languages: ['en'],
      from: [],
      to: [],
      edition: null,
    },
    number: '41',
    path: editionDescription.within?.path ?? [],
    previous,
    next,
  },
  sameDay: { day: '1926-03-14', total: 8, entries: entries.slice(2, 5) },
  units: [
    {
      exemplar: 'e1',
      chain: [
        {
          key: 'russian:gazk/fonds=059a',
          level: 'fonds',
          step: 'ф. 059а',
          code: 'ГАЗК, ф. 059а',
          title: { language: 'en', text: 'Bridge Commission' },
          stub: false,
          records: 12,
        },
        {
          key: 'repository:gazk',
          level: 'repository',
          step: 'ГАЗК',
          code: 'ГАЗК',
          title: null,
          stub: true,
          records: 14,
        },
      ],
    },
  ],
  contents: null,
};

const preview = {
  record: '0bdkq3z2',
  title: '7. Telegram From the Left Bank',
  titleLanguage: 'en',
  date: '1926-01-30',
  textLanguage: 'en',
};

export const inEdition: RecordView = {
  ...record,
  archive,
  id: editionId,
  versions: [record.version],
  content: {
    description: editionDescription,
    texts: [textOf('t1', 'en', blocks)],
    zones: [],
    links: [],
  },
  related: [],
  surroundings: around,
  references: new Map([
    [
      targetKey(near),
      { ...preview, place: null, text: 'The soundings have been made, and are sent herewith.' },
    ],
    [targetKey(noted), { ...preview, place: 't1.b9', text: 'They were sent by mistake to the other bank.' }],
    [targetKey(nowhere), null],
  ]),
  names: new Map([
    [
      'orlova',
      {
        address: { id: '1bdkq3z8' },
        kind: 'person',
        label: 'Orlova, Ekaterina Petrovna',
        language: 'en',
        description: 'Commissioner of the right bank',
      },
    ],
    [
      'jb',
      {
        address: { format: 'as-written', key: 'An imaginary press|term|JB' },
        kind: 'term',
        label: 'JB',
        language: 'en',
        description: 'Joint Board',
      },
    ],
  ]),
};

/** The volume itself: no text, and a table of contents. */
export const volume: RecordView = {
  ...inEdition,
  id: '0bdkq3z0',
  content: {
    description: {
      ...editionDescription,
      type: 'volume',
      titles: [{ language: 'en', text: 'Papers of the Serebryanka Bridge, 1926, Volume II' }],
      names: [],
      pages: [],
      exemplars: [],
    },
    texts: [],
    zones: [],
    links: [],
  },
  surroundings: {
    edition: null,
    sameDay: null,
    units: [],
    contents: {
      documents: 3,
      top: entries.slice(0, 1).map((entry) => ({ record: entry, order: 1, number: null })),
      sections: [
        {
          heading: { language: 'en', text: 'The piers' },
          lines: [],
          sections: [
            {
              heading: { language: 'en', text: 'Soundings of the winter' },
              lines: entries
                .slice(1, 3)
                .map((entry, i) => ({ record: entry, order: i + 2, number: String(i + 1) })),
              sections: [],
            },
          ],
        },
      ],
    },
  },
  references: new Map(),
  names: new Map(),
};
