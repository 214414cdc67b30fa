// Brackets and quotation marks that belong together, found in one pass before sentences are looked for.
import { isLower, isSpace } from './characters.ts';

/** What stands in one pair of brackets, from the opening one (`open`) to the closing one (`close`). */
export interface Aside {
  readonly open: number;
  readonly close: number;
  /** True for 「」 and 『』: quotation, after which a sentence may end as after any. */
  readonly quotation: boolean;
}

export interface Enclosures {
  /** Disjoint, in order. */
  readonly asides: readonly Aside[];
  /** Where « or » closes, whichever way round the language turns them, and where " does by its turn. */
  readonly closingQuotes: ReadonlySet<number>;
}

/**
 * The longest aside, in UTF-16 code units. A longer one is a passage in brackets, and its sentences count; and one
 * forgotten bracket cannot swallow the rest of a text.
 */
const longestAside = 500;

const marks = /[()[\]（）［］【】「」『』«»"]/g;
const closingOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
  ['「', '」'],
  ['『', '』'],
]);

/** Pairs brackets kind by kind, so that one left open does not hide pairs of another kind. Linear. */
export function findEnclosures(text: string): Enclosures {
  const found: Aside[] = [];
  const closingQuotes = new Set<number>();
  const waiting = new Map<string, number[]>();
  for (const opening of closingOf.values()) waiting.set(opening, []);
  let guillemet = '';
  let quoted = false;
  for (const match of text.matchAll(marks)) {
    const [mark] = match;
    const closing = closingOf.get(mark);
    if (mark === '«' || mark === '»') {
      if (guillemet !== '' && guillemet !== mark) {
        closingQuotes.add(match.index);
        guillemet = '';
      } else guillemet = mark;
    } else if (mark === '"') {
      // Typists set it for the hard sign: «об"явить».
      if (isLower(text.charAt(match.index - 1)) && isLower(text.charAt(match.index + 1))) continue;
      if (quoted) closingQuotes.add(match.index);
      quoted = !quoted;
    } else if (closing === undefined) {
      const open = waiting.get(mark)?.pop();
      if (open === undefined || match.index - open > longestAside) continue;
      found.push({ open, close: match.index, quotation: mark === '」' || mark === '』' });
    } else waiting.get(closing)?.push(match.index);
  }
  return { asides: outermost(found, text), closingQuotes };
}

/** Leaves out what lies within or across another aside, and a pair of brackets around the whole block. */
function outermost(found: Aside[], text: string): Aside[] {
  let first = 0;
  while (first < text.length && isSpace(text.charAt(first))) first += 1;
  let last = text.length - 1;
  while (last > first && (isSpace(text.charAt(last)) || text.charAt(last) === '.')) last -= 1;
  const kept: Aside[] = [];
  let end = -1;
  for (const aside of found.sort((a, b) => a.open - b.open)) {
    if (aside.open < end || (aside.open === first && aside.close === last)) continue;
    kept.push(aside);
    end = aside.close;
  }
  return kept;
}
