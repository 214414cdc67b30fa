// A record of an invented archive whose texts are linked sentence by sentence: unevenly, out of order, by persons, and after a change.
import type { PairLinks, SegmentLink } from '../../../src/app/read/edition/parallel.ts';
import type { RecordView } from '../../../src/app/read/view.ts';
import type { Link } from '../../../src/model/link.ts';
import { begins, TextBuilder, textOf, written } from './build.ts';
import { description, record } from './views.ts';

export const alignedId = '0bdkq3zh';

const o = new TextBuilder('t1');
const original = textOf('t1', 'ru', [
  o.block('heading', ['Донесение'], [begins('p41')]),
  o.p('Лёд пошёл в ночь на пятое.', 'Сваи стоят.', 'Мост закрыт для телег и пеших.'),
  o.p('Прошу прислать цемент.', 'Водолазов не надо.'),
  o.p('Караул удвоен.'),
]);
const a = new TextBuilder('t2');
const careful = textOf(
  't2',
  'en',
  [
    a.block('heading', ['Report']),
    a.p('The ice broke up in the night before the fifth.', 'The piles stand; the bridge is shut to carts.'),
    a.p('It is shut to people on foot as well.', 'Send cement, please.', 'And lime.'),
    a.p('The guard has been doubled.', 'Divers are not wanted.'),
  ],
  {
    kind: 'translation',
    of: 't1',
    credits: [{ role: 'translator', written: 'J. Carver', language: 'en', ...written }],
  },
);
const b = new TextBuilder('t3');
const machine = textOf(
  't3',
  'en',
  [
    b.block('heading', ['Denunciation']),
    b.p('The ice went in the night before the fifth.', 'Piles are standing.', 'The bridge is shut to carts.'),
    b.p('Please send cement.', 'No divers needed.'),
    b.p('The guard has been doubled.'),
  ],
  { kind: 'translation', of: 't1', method: 'machine', checked: false },
);
const c = new TextBuilder('t4');
const hebrew = textOf(
  't4',
  'he',
  [
    c.block('heading', ['דוח']),
    c.p('הקרח נשבר בלילה שלפני החמישי.', 'העמודים עומדים; הגשר סגור לעגלות.'),
    c.p('נא לשלוח מלט.', 'אין צורך בצוללנים.'),
    c.p('המשמר הוכפל.'),
  ],
  {
    kind: 'translation',
    of: 't2',
    credits: [{ role: 'translator', written: 'ר. אלון', language: 'he', ...written }],
  },
);

const hash = '0'.repeat(64);
const judged = (id: string, source: string[], target: string[]): Link => ({
  id,
  source: { text: 't1', segments: source, hash },
  target: { text: 't2', segments: target, hash },
  state: 'confirmed',
  by: 'A. Reader',
  at: '2026-05-02T10:00:00Z',
});

const ids = (of: string, numbers: string): string[] =>
  numbers === '' ? [] : numbers.split(' ').map((number) => `${of}.s${number}`);

/** "1 2=3": sentences of the original, and those that stand for them. */
function link(text: string, pair: string, more: Partial<SegmentLink> = {}): SegmentLink {
  const [source = '', target = ''] = pair.split('=');
  return {
    source: ids('t1', source),
    target: ids(text, target),
    by: 'computed',
    stale: false,
    score: 0.8,
    crossing: false,
    ...more,
  };
}

const confirmed = (id: string, stale = false): Partial<SegmentLink> => ({
  by: 'confirmed',
  score: null,
  stale,
  link: id,
});

const pairs: PairLinks[] = [
  {
    original: 't1',
    translation: 't2',
    links: [
      link('t2', '1=1', confirmed('l1')),
      link('t2', '2=2', confirmed('l2', true)),
      link('t2', '3 4=3 4'),
      link('t2', '5=5'),
      link('t2', '=6'),
      link('t2', '6=8', { crossing: true }),
      link('t2', '7=7'),
    ],
  },
  {
    original: 't1',
    translation: 't3',
    links: [1, 2, 3, 4, 5, 6, 7].map((n) => link('t3', n === 7 ? '7=7' : `${n}=${n}`)),
  },
  {
    original: 't1',
    translation: 't4',
    links: ['1=1', '2=2', '3 4=3', '5=4', '6=5', '7=6'].map((pair) => link('t4', pair)),
  },
];

export const aligned: RecordView = {
  ...record,
  id: alignedId,
  content: {
    ...record.content,
    description: { ...description, names: [], agents: [], places: [] },
    texts: [original, careful, machine, hebrew],
    links: [judged('l1', ['t1.s1'], ['t2.s1']), judged('l2', ['t1.s2'], ['t2.s2'])],
    zones: [],
  },
  links: pairs,
};
