// What two names say of whether they are one: each reason quotes both as they are written.
import type { Candidate, CandidateForm } from './candidate.ts';
import { fullKey, isOfAnother, isShortened, type NameReading } from './personal-name.ts';
import type { Reason } from './reasons.ts';

/** The reasons in the names of two candidates, the best pair of forms first; empty where nothing in them is alike. */
export function reasonsInNames(a: Candidate, b: Candidate): Reason[] {
  let best: { readonly rank: number; readonly reasons: Reason[] } | undefined;
  for (const one of a.forms)
    for (const other of b.forms) {
      const found = compare(one, other);
      if (found !== undefined && found.rank > (best?.rank ?? 0)) best = found;
    }
  return best?.reasons ?? [];
}

type Say = (code: string, speaks: Reason['speaks'], message: string) => Reason;

interface Compared {
  readonly rank: number;
  readonly reasons: Reason[];
}

function compare(one: CandidateForm, other: CandidateForm): Compared | undefined {
  const quotes = [one.written, other.written] as const;
  const said: Say = (code, speaks, message) => ({ code, speaks, message, quotes });
  const pair = `“${one.written}” and “${other.written}”`;
  if (one.written === other.written)
    return { rank: 4, reasons: [said('same-form', 'for', `Both are called “${one.written}”.`)] };
  const like = alike(one, other);
  const against = like === undefined ? [] : contradictions(like.x, like.y, pair, said);
  if (one.key === other.key) {
    const message = `${pair} differ only in accents, capitals, spaces or punctuation.`;
    return { rank: 3, reasons: [said('same-letters', 'for', message), ...against] };
  }
  if (one.body !== '' && one.body === other.body) {
    const message = `${pair} are the same words, but for articles, abbreviations and “of”.`;
    return { rank: 2, reasons: [said('same-body', 'for', message)] };
  }
  if (like === undefined) return undefined;
  if (like.kind === 'same')
    return {
      rank: 2,
      reasons: [said('same-name', 'for', `${pair} agree in surname and given names.`), ...against],
    };
  const message = `${pair} agree in surname; the given names of one may be those of the other, shortened.`;
  return { rank: 1, reasons: [said('shortened', 'for', message), ...against] };
}

const printed = { jr: 'junior', sr: 'senior', ii: 'the second', iii: 'the third', iv: 'the fourth' } as const;

function contradictions(x: NameReading, y: NameReading, pair: string, said: Say): Reason[] {
  const reasons: Reason[] = [];
  if (x.suffix !== y.suffix)
    reasons.push(
      said(
        'other-suffix',
        'against',
        x.suffix === null || y.suffix === null
          ? `Only one of ${pair} says ${printed[x.suffix ?? y.suffix ?? 'jr']}.`
          : `Of ${pair} one says ${printed[x.suffix]}, the other ${printed[y.suffix]}.`,
      ),
    );
  if (isOfAnother(x) !== isOfAnother(y))
    reasons.push(
      said(
        'name-of-another',
        'against',
        `Of ${pair} only one has a title that wives bear with their husbands’ names.`,
      ),
    );
  return reasons;
}

/** The readings by which the two are one name, or one the other shortened. */
function alike(
  one: CandidateForm,
  other: CandidateForm,
): { readonly kind: 'same' | 'shortened'; readonly x: NameReading; readonly y: NameReading } | undefined {
  let shortened: { readonly kind: 'shortened'; readonly x: NameReading; readonly y: NameReading } | undefined;
  for (const x of one.readings)
    for (const y of other.readings) {
      if (fullKey(x) === fullKey(y)) return { kind: 'same', x, y };
      if (isShortened(x, y)) shortened ??= { kind: 'shortened', x, y };
    }
  return shortened;
}
