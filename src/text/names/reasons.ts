// Why two names are taken for one, the surest reason first; each of them true.
import type { Likeness } from './match/likeness.ts';
import { isKoreanReading, systemsBetween } from './match/systems.ts';
import type { NameReason, NameReasonKind } from './port.ts';
import type { ReadName } from './read/name.ts';
import { spelledAlike } from './sound/spelled.ts';

const order: readonly NameReasonKind[] = [
  'same',
  'order',
  'inflected',
  'initials',
  'system',
  'reading',
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
    else if (!kinds.has('inflected') && !kinds.has('reading')) kinds.add(isSlip(a, b) ? 'spelling' : 'sound');
  }
  return order
    .filter((kind) => kinds.has(kind))
    .map((kind) => (kind === 'system' && bySystem !== undefined ? bySystem : { kind, systems: [] }));
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
