// The leaves of a generated original: their numbers, which of them were transcribed, and how their marks are written.
import type { Layout } from './layout.ts';
import { italic } from './layout.ts';
import type { Lexicon } from './lexicon.ts';
import type { Random } from './random.ts';
import type { ExpectedMark } from './expected.ts';

/** One side that was transcribed, or a leaf that was not. `joins`: its text may go on from the side before. */
export interface Side {
  readonly label: string;
  readonly number: number;
  readonly transcribed: boolean;
  readonly joins: boolean;
}

export interface Leaves {
  readonly from: number;
  readonly to: number;
  readonly sides: readonly Side[];
  readonly style: 'none' | 'bare' | 'scrawl' | 'word' | 'tail';
  /** Whether the typist's page number («- 2 -») stands there too. */
  readonly typed: boolean;
}

export function leavesOf(random: Random, lexicon: Lexicon): Leaves {
  const count = random.pick([1, 2, 2, 3, 3, 4, 5]);
  const from = random.int(11, 390);
  const missing = count > 2 && random.chance(0.35) ? random.int(2, count) : -1;
  const versos = lexicon.tag === 'ru' && random.chance(0.15);
  const sides: Side[] = [];
  for (let at = 1; at <= count; at++) {
    const transcribed = at !== missing;
    const joins = transcribed && at > 1 && at - 1 !== missing;
    sides.push({ label: String(from + at - 1), number: at, transcribed, joins });
    if (versos && transcribed && random.chance(0.6))
      sides.push({ label: `${from + at - 1}ob`, number: at, transcribed, joins: true });
  }
  const style = random.pick(['none', 'bare', 'bare', 'scrawl', 'word', 'tail'] as const);
  return { from, to: from + count - 1, sides, style, typed: random.chance(0.3) };
}

const words: Readonly<Record<string, string>> = {
  ru: 'л.',
  de: 'Bl.',
  fr: 'f.',
  en: 'fol.',
  ko: 'p.',
  zh: 'p.',
  hu: 'p.',
};

/** The lines that mark the top of a side, and what in them is a mark of its own. */
export function sideMarks(random: Random, layout: Layout, lexicon: Lexicon, leaves: Leaves, side: Side) {
  const marks: ExpectedMark[] = [];
  const label = side.label.replace('ob', ' об.');
  const lines: string[] = [];
  if (leaves.style === 'word') lines.push(`${words[lexicon.tag] ?? ''} ${label}`);
  else if (leaves.style === 'scrawl' && random.chance(0.6)) {
    const scrawl = random.pick(['js', 'nb', 'KP', 'vt']);
    lines.push(`${label} ${italic(layout, scrawl)}`);
    marks.push({ kind: 'unresolved', written: scrawl, page: side.label });
  } else if (leaves.style === 'tail' && random.chance(0.6) && !side.label.endsWith('ob')) {
    const tail = `-${random.int(20, 99)}`;
    lines.push(`${label}${tail}`);
    marks.push({ kind: 'unresolved', written: tail, page: side.label });
  } else if (leaves.style !== 'none') lines.push(label);
  if (leaves.style !== 'none' && leaves.typed && side.number > 1) {
    lines.push(random.pick([`- ${side.number} -`, `-${side.number}-`, `– ${side.number} –`]));
  }
  return { lines, marks };
}
