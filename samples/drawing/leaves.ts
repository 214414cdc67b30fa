// What became of the leaves: how each was written, how it lay on the glass, and what can be seen of other sheets.

/** How a leaf is drawn, where that is not by the typewriter (or, in Chinese, Japanese and Korean, the brush), level and clear. */
export interface Manner {
  readonly by?: 'hand' | 'print';
  /** Degrees clockwise. */
  readonly turn?: number;
  /** The force of a carbon copy, below 1. */
  readonly force?: number;
  /** The label of the leaf whose writing shows through from the back, or words that stand nowhere else. */
  readonly behind?: string;
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
export const manners: Readonly<Record<string, Readonly<Record<string, Manner>>>> = {};

export function mannerOf(record: string, label: string): Manner {
  return { ...manners[record]?.['*'], ...manners[record]?.[label] };
}
