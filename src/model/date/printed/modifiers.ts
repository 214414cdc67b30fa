// What is said around a date: about, not later than, early in, the night to, old style, (?).
import { isMark, phraseAt } from './lexicon.ts';
import type { Scan } from './reading.ts';

export type Bound = 'not-after' | 'before' | 'not-before' | 'after' | 'since';

/** All that the words before and behind a date say of it. */
export interface Modifiers {
  approximate: boolean;
  uncertain: boolean;
  bound?: Bound | undefined;
  /** "early", «в конце», as printed. */
  vague?: string;
  night?: 'of' | 'to';
  style?: 'old' | 'new';
}

const bounds: readonly Bound[] = ['not-after', 'before', 'not-before', 'after', 'since'];
const boundsBehind = [
  ['not-after-after', 'not-after'],
  ['before-after', 'before'],
  ['not-before-after', 'not-before'],
] as const;

/** Takes in one modifier before a date; the index behind it, or undefined where there is none. */
export function modifierBefore(scan: Scan, at: number, modifiers: Modifiers): number | undefined {
  const circa = strong(scan, at, phraseAt(scan.tokens, at, 'circa'));
  if (circa !== undefined) {
    modifiers.approximate = true;
    return circa;
  }
  const maybe = phraseAt(scan.tokens, at, 'maybe');
  if (maybe !== undefined) {
    modifiers.uncertain = true;
    return maybe;
  }
  return (
    boundBefore(scan, at, modifiers) ?? vagueBefore(scan, at, modifiers) ?? nightBefore(scan, at, modifiers)
  );
}

function boundBefore(scan: Scan, at: number, modifiers: Modifiers): number | undefined {
  if (modifiers.bound !== undefined) return undefined;
  // The longest phrase wins: "not before" is not "before".
  let found: { bound: Bound; end: number } | undefined;
  for (const bound of bounds) {
    const end = strong(scan, at, phraseAt(scan.tokens, at, bound));
    if (end !== undefined && (found === undefined || end > found.end)) found = { bound, end };
  }
  if (found !== undefined) modifiers.bound = found.bound;
  return found?.end;
}

/** In running text a word of three letters ("by", «до», "um") is too weak to change a date; its abbreviation with a stop is not. */
function strong(scan: Scan, at: number, end: number | undefined): number | undefined {
  const word = scan.tokens[at];
  if (end === undefined || !scan.finding || end > at + 1 || word?.kind === 'east') return end;
  return (word?.text.length ?? 0) > 3 ? end : undefined;
}

function vagueBefore({ tokens }: Scan, at: number, modifiers: Modifiers): number | undefined {
  const end = phraseAt(tokens, at, 'vague');
  if (end === undefined) return undefined;
  modifiers.vague = tokens
    .slice(at, end)
    .map((token) => token.written)
    .join(' ');
  const past = isMark(tokens[end], '-') ? end + 1 : end;
  return phraseAt(tokens, past, 'of') ?? past;
}

function nightBefore({ tokens }: Scan, at: number, modifiers: Modifiers): number | undefined {
  const to = phraseAt(tokens, at, 'night-to');
  const of = phraseAt(tokens, at, 'night');
  if (to === undefined && of === undefined) return undefined;
  modifiers.night = to === undefined ? 'of' : 'to';
  return to ?? of;
}

/** Takes in one modifier behind a date; the index behind it, or undefined where there is none. */
export function modifierBehind(scan: Scan, at: number, modifiers: Modifiers): number | undefined {
  const { tokens } = scan;
  const open = isMark(tokens[at], '(');
  const inside = open || isMark(tokens[at], ',') ? at + 1 : at;
  const end =
    questionMark(scan, inside, modifiers) ??
    style(scan, inside, modifiers) ??
    behindEastAsian(scan, inside, modifiers);
  if (end === undefined || !open) return end;
  return isMark(tokens[end], ')') ? end + 1 : undefined;
}

function questionMark({ tokens }: Scan, at: number, modifiers: Modifiers): number | undefined {
  if (!isMark(tokens[at], '?')) return undefined;
  modifiers.uncertain = true;
  return at + 1;
}

function style({ tokens }: Scan, at: number, modifiers: Modifiers): number | undefined {
  for (const kind of ['old', 'new'] as const) {
    const end = phraseAt(tokens, at, `${kind}-style`);
    if (end !== undefined) {
      modifiers.style = kind;
      return end;
    }
  }
  return undefined;
}

/** 1950년경, 1950年5月12日以前, 5月初: said behind, close to the date. */
function behindEastAsian({ tokens }: Scan, at: number, modifiers: Modifiers): number | undefined {
  if (tokens[at]?.kind !== 'east') return undefined;
  const circa = phraseAt(tokens, at, 'circa-after');
  if (circa !== undefined) {
    modifiers.approximate = true;
    return circa;
  }
  for (const [kind, bound] of boundsBehind) {
    const end = phraseAt(tokens, at, kind);
    if (end !== undefined) {
      modifiers.bound = bound;
      return end;
    }
  }
  const vague = phraseAt(tokens, at, 'vague-after');
  if (vague !== undefined) modifiers.vague = tokens[at]?.written ?? '';
  return vague;
}
