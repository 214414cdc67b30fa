// Puts one fault in each of some pairs of a correct translation, by a seed.
import { additions, loansOf, omissions, type Loans } from './cuts.ts';
import { dateFaults } from './dates.ts';
import type { Edit, Fault, FaultKind, FaultyLine, FaultyTranslation, SentencePair } from './fault.ts';
import { namesKnown, type KnownName } from './names-known.ts';
import { nameFaults } from './names.ts';
import { negationFaults } from './negation.ts';
import { numberFaults } from './numbers.ts';
import { applied } from './pattern.ts';
import { randomFrom, type Random } from './random.ts';
import { tenseFaults } from './tense.ts';

/** How many of 300 faults are of each kind; in the order in which pairs are sought, what few pairs can bear first. */
export const shares: readonly (readonly [FaultKind, number])[] = [
  ['date', 34],
  ['name', 40],
  ['tense', 30],
  ['negation', 30],
  ['number', 40],
  ['addition', 30],
  ['omission', 40],
  ['swapped', 28],
  ['doubled', 28],
];

/** Sentences of one paragraph; only within one are sentences swapped. */
export const paragraphLength = 5;

/** No form of a kind makes more than this part of its faults, as long as others are to be had. */
const mostOfOneForm = 0.5;

interface Placed {
  readonly kind: FaultKind;
  readonly pair: number;
  readonly edit: Edit;
}

/** The pairs as a text and its faulty translation. The same pairs and seed give the same faults. */
export function faultyTranslation(pairs: readonly SentencePair[], seed: number): FaultyTranslation {
  const random = randomFrom(seed);
  const set: Known = { pairs, names: namesKnown(pairs), loans: loansOf(pairs), random };
  const taken = new Set<number>();
  const placed: Placed[] = [];
  const lent = new Set<string>();
  for (const [kind, share] of shares) {
    const forms = new Map<string, number>();
    let left = share;
    for (const pair of random.shuffled([...pairs.keys()])) {
      if (left === 0) break;
      if (taken.has(pair) || (kind === 'swapped' && taken.has(pair + 1))) continue;
      const edits = editsOf(kind, pair, set, lent).filter(
        ({ form }) => (forms.get(form) ?? 0) < Math.max(4, share * mostOfOneForm) || oneForm(kind),
      );
      const least = Math.min(...edits.map(({ form }) => forms.get(form) ?? 0));
      const edit = random.pick(edits.filter(({ form }) => (forms.get(form) ?? 0) === least));
      if (edit === undefined) continue;
      forms.set(edit.form, (forms.get(edit.form) ?? 0) + 1);
      taken.add(pair);
      lent.add('start' in edit ? edit.became : (edit.text ?? ''));
      if (kind === 'swapped') taken.add(pair + 1);
      placed.push({ kind, pair, edit });
      left -= 1;
    }
  }
  return assembled(pairs, placed);
}

interface Known {
  readonly pairs: readonly SentencePair[];
  readonly names: readonly KnownName[];
  readonly loans: Loans;
  readonly random: Random;
}

const oneForm = (kind: FaultKind): boolean => kind === 'swapped' || kind === 'doubled';

function editsOf(
  kind: FaultKind,
  at: number,
  { pairs, names, loans, random }: Known,
  lent: ReadonlySet<string>,
): readonly Edit[] {
  const pair = pairs[at];
  if (pair === undefined) return [];
  switch (kind) {
    case 'number':
      return numberFaults(pair.target, random);
    case 'date':
      return dateFaults(pair.target, random);
    case 'name':
      return nameFaults(pair, names, random);
    case 'omission':
      return omissions(pair);
    case 'addition':
      return additions(pairs, at, loansLeft(loans, lent), random);
    case 'negation':
      return negationFaults(pair.target);
    case 'tense':
      return tenseFaults(pair);
    case 'doubled':
      return isSentence(pair) ? [{ form: 'sentence-doubled' }] : [];
    case 'swapped': {
      const next = pairs[at + 1];
      const together = at % paragraphLength < paragraphLength - 1;
      return together &&
        next !== undefined &&
        isSentence(pair) &&
        isSentence(next) &&
        pair.target !== next.target
        ? [{ form: 'sentences-swapped' }]
        : [];
    }
  }
}

/** Each loan is given once. */
function loansLeft({ clauses, sentences }: Loans, lent: ReadonlySet<string>): Loans {
  const left = (list: Loans['clauses']): Loans['clauses'] => list.filter(({ text }) => !lent.has(text));
  return { clauses: left(clauses), sentences: left(sentences) };
}

/** Long enough that a reader would miss it, or see it twice. */
const isSentence = ({ target }: SentencePair): boolean => target.split(/\s+/).length >= 5;

function assembled(pairs: readonly SentencePair[], placed: readonly Placed[]): FaultyTranslation {
  const byPair = new Map(placed.map((one) => [one.pair, one]));
  const target: FaultyLine[] = [];
  const faults: Fault[] = [];
  for (let pair = 0; pair < pairs.length; pair += 1) {
    const text = pairs[pair]?.target ?? '';
    const one = byPair.get(pair);
    const first = target.length;
    if (one === undefined) {
      target.push({ text, pair });
      continue;
    }
    const { kind, edit } = one;
    const known = { kind, form: edit.form, pair };
    if ('start' in edit) {
      target.push({ text: applied(text, edit), pair });
      const { start, end, became } = edit;
      faults.push({ ...known, was: text.slice(start, end), became, source: [pair], target: [first] });
      continue;
    }
    switch (edit.form) {
      case 'whole-sentence-left-out':
        faults.push({ ...known, was: text, became: '', source: [pair], target: [] });
        break;
      case 'sentence-put-in': {
        const became = edit.text ?? '';
        target.push({ text, pair }, { text: became, pair: null });
        faults.push({ ...known, was: '', became, source: [], target: [first + 1] });
        break;
      }
      case 'sentence-doubled':
        target.push({ text, pair }, { text, pair: null });
        faults.push({
          ...known,
          was: text,
          became: `${text} ${text}`,
          source: [pair],
          target: [first, first + 1],
        });
        break;
      case 'sentences-swapped': {
        const next = pairs[pair + 1]?.target ?? '';
        target.push({ text: next, pair: pair + 1 }, { text, pair });
        const swapped = { was: `${text} ${next}`, became: `${next} ${text}` };
        faults.push({ ...known, ...swapped, source: [pair, pair + 1], target: [first, first + 1] });
        pair += 1;
        break;
      }
    }
  }
  return { source: pairs.map(({ source }) => source), target, faults };
}
