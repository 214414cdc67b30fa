// A day that a passage names and that was still to come when the document was written.
import { figuresIn } from '../figures/read.ts';

/** The words of the day in the passage, and the day of writing, in English. */
export interface DayAhead {
  readonly words: string;
  readonly written: string;
}

/** Days ahead that a document without a year may mean: later ones may as well lie in the past. */
const mostAhead = 92;
const dayLength = 86_400_000;
const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** The first day and month of the passage, in the year of writing, where they lie up to three months after it. `written`: an EDTF day. */
export function dayAhead(text: string, language: string, written: string | undefined): DayAhead | undefined {
  if (written === undefined || !/^\d{4}-\d\d-\d\d$/.test(written)) return undefined;
  const then = Date.parse(`${written}T00:00:00Z`);
  if (Number.isNaN(then)) return undefined;
  const figures = figuresIn(text, language);
  const day = figures.find(({ kind }) => kind === 'day');
  const month = figures.find(({ kind }) => kind === 'month');
  if (day === undefined || month === undefined) return undefined;
  const year = new Date(then).getUTCFullYear();
  const named = Date.UTC(year, (month.values[0] ?? 1) - 1, day.values[0] ?? 1);
  const ahead = (named - then) / dayLength;
  if (ahead < 1 || ahead > mostAhead) return undefined;
  const [start, end] = [Math.min(day.start, month.start), Math.max(day.end, month.end)];
  return { words: text.slice(start, end).trim(), written: inWords.format(then) };
}
