// What became of the leaves: how each was written, how it lay on the glass, and what can be seen of other sheets.

import type { Point } from './line.ts';

/** How a leaf is drawn, where that is not by the typewriter (or, in Chinese, Japanese and Korean, the brush), level and clear. */
export interface Manner {
  readonly by?: 'hand' | 'print';
  /** Degrees clockwise. */
  readonly turn?: number;
  /** The force of a carbon copy, below 1. */
  readonly force?: number;
  /** The label of the leaf whose writing shows through from the back, or words that stand nowhere else. */
  readonly behind?: string;
  /** Where the rubber stamps stand, in pixels, when the clerk did not look where. */
  readonly stamps?: readonly Point[];
  /** What can be read of the sheet that lay beside. */
  readonly neighbour?: readonly string[];
}

/** Leaves of which the archive holds a picture and no transcription: what the typist put on them, by record and folio. */
export const untranscribed: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'telegram-poluektov': {
    '42': `о льде. Зимою, сказал он, река в мосте не нуждается, и четыре месяца в году у Комиссии, следовательно, нет предмета. Он спросил, получает ли за эти месяцы жалованье наша делегация. Я ответил, что получает. Он сказал, что этим устранено главное препятствие к соглашению.

Затем Ци Бохэн вынул из рукава список вопросов, который Но Ман Сек огласил в порядке, принятом им самим:

1. Обменяться мнением об окраске черты на быке № 4, цвет которой девятое заседание оставило открытым.`,
  },
};

/** By record, then by folio; `*` is every leaf of the record. */
export const manners: Readonly<Record<string, Readonly<Record<string, Manner>>>> = {
  'inventory-of-the-storehouse': {
    '3': { turn: 1.7, stamps: [[590, 478]] },
    '4': { turn: -1.3, behind: '3' },
    '5': { turn: 0.6 },
  },
  'explanation-of-the-storekeeper': { '6': { behind: '7' }, '7': { turn: -2.1, stamps: [[520, 1165]] } },
  'order-88': { '11': { turn: 0.9, neighbour: ['взято'] } },
  'letter-of-the-pile-driver-works': { '*': { force: 0.5, turn: 0.4 }, '15': { turn: -1.5 } },
  'note-on-a-pianoforte': { '40': { turn: 2.4, behind: '41' }, '41': { turn: -0.8 } },
  'diary-of-vidalenc': { '*': { by: 'hand' }, '33': { turn: 1.2 } },
  'letter-of-the-smith': { '*': { by: 'hand', turn: -0.9 }, '1': { behind: '2', turn: 1.4 } },
  'agreement-on-the-middle': { '2': { turn: -0.6 } },
  'report-on-the-first-pile': { '1': { stamps: [[925, 1120]] }, '2': { behind: '1', turn: 1.1 } },
  'award-on-the-middle': { '*': { by: 'print', turn: 0.8 }, '3': { turn: -1.1, behind: '4' } },
  'article-a-pile-comes-ashore': { '1': { force: 0.62, turn: -2.6 } },
};

export function mannerOf(record: string, label: string): Manner {
  return { ...manners[record]?.['*'], ...manners[record]?.[label] };
}
