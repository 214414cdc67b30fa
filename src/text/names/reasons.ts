// Why two names are taken for one, the surest reason first; each of them true.
import type { Likeness } from './match/likeness.ts';
import { isKoreanReading, systemsBetween } from './match/systems.ts';
import type { NameDifference, NameReason, NameReasonKind } from './port.ts';
import type { ReadName } from './read/name.ts';
import { spelledAlike } from './sound/spelled.ts';

const order: readonly NameReasonKind[] = [
  'same',
  'order',
  'system',
  'reading',
  'inflected',
  'initials',
  'parts',
  'sound',
  'spelling',
];

/** At least one. */
export function reasonsFor(a: ReadName, b: ReadName, likeness: Likeness): NameReason[] {
  const kinds = new Set(likeness.kinds);
  let bySystem: NameReason | undefined;
  if (likeness.same) {
    if (kinds.size === 0) kinds.add('same');
  } else {
    const found = systemsBetween(a, b, kinds.has('inflected'));
    if (found !== undefined) {
      kinds.add('system');
      bySystem = {
        kind: 'system',
        systems: found.systems,
        ...(found.origin === null ? {} : { origin: found.origin }),
        ...(found.unmarked.includes(true) ? { unmarked: found.unmarked } : {}),
      };
      kinds.delete('reading');
    } else if (isReading(a, b) || isReading(b, a)) kinds.add('reading');
    else if (!isCaseForm(a, b, kinds) && !kinds.has('reading'))
      kinds.add(isSlip(a, b) ? 'spelling' : 'sound');
  }
  const also = likeness.same ? [] : besides(a, b, kinds);
  const language = languageRead(a, b);
  const found = order
    .filter((kind) => kinds.has(kind))
    .map((kind): NameReason => {
      if (kind === 'system' && bySystem !== undefined) return bySystem;
      return { kind, systems: [], ...(kind === 'reading' && language !== undefined ? { language } : {}) };
    });
  const main = also.length === 0 ? -1 : found.findIndex(({ kind }) => whole.has(kind));
  return found.map((reason, at) => (at === main ? { ...reason, also } : reason));
}

/** Reasons that speak of the whole of both names, and so are true only with what else differs. */
const whole: ReadonlySet<NameReasonKind> = new Set(['system', 'reading', 'inflected', 'sound', 'spelling']);

/** Whether two names of one script are told apart by grammar alone: across scripts that would not be the whole truth. */
function isCaseForm(a: ReadName, b: ReadName, kinds: ReadonlySet<NameReasonKind>): boolean {
  return kinds.has('inflected') && a.split.script === b.split.script;
}

/** Takes out of the kinds those that are true only together with another, and gives them as what differs besides. */
function besides(a: ReadName, b: ReadName, kinds: Set<NameReasonKind>): NameDifference[] {
  const also: NameDifference[] = [];
  if (kinds.delete('order')) also.push('order');
  if (kinds.has('inflected') && !isCaseForm(a, b, kinds)) {
    kinds.delete('inflected');
    also.push('inflected');
  }
  if (kinds.has('system') && (kinds.has('parts') || kinds.has('initials'))) also.push('rest');
  return also;
}

/** The language in which the one that is in characters is read to be the other. */
function languageRead(a: ReadName, b: ReadName): 'ja' | 'ko' | undefined {
  if ((a.characters === '') === (b.characters === '')) return undefined;
  return isReading(a, b) || isReading(b, a) ? 'ko' : 'ja';
}

/** Letters by which two spellings differ at most where nothing more is told than that. */
const fewLetters = 2;

/** Whether two names of one script, their words in one order, are the same but for a few letters. */
function isSlip(a: ReadName, b: ReadName): boolean {
  if (a.split.script !== b.split.script) return false;
  const [one, other] = [lettersOf(a), lettersOf(b)];
  return (1 - spelledAlike(one, other)) * Math.max(one.length, other.length) < fewLetters + 0.5;
}

function lettersOf({ words }: ReadName): string {
  return words.map((word) => word.bare).join('');
}

function isReading(han: ReadName, hangul: ReadName): boolean {
  return (
    han.characters !== '' &&
    hangul.split.script === 'Hang' &&
    isKoreanReading(han.split.words.join(''), hangul.split.words.join(''))
  );
}
