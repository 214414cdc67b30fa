// Faults of dates: another day, month or year.
import type { Change } from './fault.ts';
import { changesAt } from './pattern.ts';
import type { Random } from './random.ts';

export const monthNames =
  'January February March April May June July August September October November December'.split(' ');
const month = monthNames.join('|');

const dayOfMonth = new RegExp(
  `(?<=\\b(?:${month}) )\\d{1,2}\\b(?![:.]\\d)|\\b\\d{1,2}(?= (?:${month})\\b)`,
  'g',
);
const monthInDate = new RegExp(
  `\\b(?:${month})(?= \\d)|(?<=\\b(?:\\d{1,2}|in|by|of|last|since|until|late|early|next) )(?:${month})\\b(?! (?:[a-z]+ed|has|is)\\b)`,
  'g',
);
const year =
  /(?<![\w.,:/$€-])(?:1[89]|20)\d\d(?![\w%-]|[.,]\d| (?:rubles|people|meters|dollars|tenge|springs|units|tons)\b)/g;

/** Where a year, the day of a month, or the month of a date stands: what is there is no mere number. */
export const dateNumbers = (text: string): { start: number; end: number }[] =>
  [year, dayOfMonth].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })),
  );

export function dateFaults(text: string, random: Random): Change[] {
  return [
    ...changesAt(text, dayOfMonth, 'another-day', ([day]) =>
      otherThan(Number(day), () => 1 + random.below(28)),
    ),
    ...changesAt(text, monthInDate, 'another-month', ([name]) =>
      random.pick(monthNames.filter((other) => other !== name)),
    ),
    ...changesAt(text, year, 'another-year', ([written]) =>
      otherThan(Number(written), () => Number(written) - 9 + random.below(18)),
    ),
  ];
}

function otherThan(number: number, draw: () => number): string {
  for (;;) {
    const drawn = draw();
    if (drawn !== number) return String(drawn);
  }
}
