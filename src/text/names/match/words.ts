// How alike two words of names are, and in what way.
import { likeness } from '../tongue/likeness.ts';
import type { Phones } from '../tongue/phones.ts';
import { soundLikeness } from '../sound/sound.ts';
import type { NameWord } from '../read/words.ts';

/** `same`: but for case and marks. `inflected`: one may be a case form of the other. `alike`: by sound or spelling. */
export interface WordLikeness {
  readonly score: number;
  readonly how: 'same' | 'inflected' | 'alike';
}

const none: WordLikeness = { score: 0, how: 'alike' };

/** How alike two runs of words are, joined: «Сухэ-Батор» and "Sukhe Bator" have the same sounds. */
export function wordsLikeness(a: readonly NameWord[], b: readonly NameWord[]): WordLikeness {
  const [one, more] = a;
  const [other, others] = b;
  if (one === undefined || other === undefined) return none;
  if (more === undefined && others === undefined) return wordLikeness(one, other);
  if (a.length === b.length) {
    const each = a.map((word, at) => wordLikeness(word, b[at] ?? word));
    return {
      score: Math.min(...each.map(({ score }) => score)),
      how: each.find(({ how }) => how !== 'same')?.how ?? 'same',
    };
  }
  const joinedA = a.map((word) => word.bare).join('');
  const joinedB = b.map((word) => word.bare).join('');
  if (joinedA === joinedB) return { score: 1, how: 'same' };
  return { score: best(joinPhones(a), joinPhones(b)), how: 'alike' };
}

function joinPhones(words: readonly NameWord[]): Phones[] {
  const most = Math.max(...words.map((word) => word.phones.length));
  return [
    ...new Set(
      Array.from({ length: most }, (_, at) =>
        words.map((word) => word.phones[at] ?? word.phones[0] ?? '').join(''),
      ),
    ),
  ];
}

export function wordLikeness(a: NameWord, b: NameWord): WordLikeness {
  if (a.bare === b.bare && a.bare !== '') return { score: 1, how: 'same' };
  if (isTranscription(a) !== isTranscription(b)) return { score: soundsOf(a, b), how: 'alike' };
  const straight = best(a.phones, b.phones);
  if (straight >= 0.99 && a.script !== b.script) return { score: straight, how: 'alike' };
  if (a.script === 'Cyrl' || b.script === 'Cyrl') {
    const inflected = inflectedLikeness(a, b);
    // A nominative that is guessed is believed only where it fits better than the word as it stands.
    if (inflected > straight + 0.04 && inflected > 0.8) return { score: inflected - 0.03, how: 'inflected' };
  }
  return { score: straight, how: 'alike' };
}

/** Words in Hangul or characters, beside others: their syllables give sounds so loosely that only learned correspondences tell. */
function isTranscription({ script }: NameWord): boolean {
  return script === 'Hang' || script === 'Hani';
}

/** Sounds that differ more than this are not looked at closely. */
const leastAlike = 0.2;

/** As learned from pairs of names, tempered by the rough sounds: learned tables alone forgive too much. */
function soundsOf(a: NameWord, b: NameWord): number {
  const rough = best(a.phones, b.phones);
  if (rough < leastAlike) return 0;
  return soundLikeness(a.latin(), b.latin()) ** 1.5 * (0.8 + 0.2 * rough);
}

/** What two words alone in two scripts are worth, as learned correspondences have it; undefined where they do not know both. */
export function learnedLikeness(a: NameWord, b: NameWord): number | undefined {
  if (a.script === b.script || !learned.has(a.script) || !learned.has(b.script)) return undefined;
  return a.script === 'Latn' || b.script === 'Latn'
    ? soundLikeness(a.text, b.text)
    : soundLikeness(a.latin(), b.latin());
}

const learned: ReadonlySet<NameWord['script']> = new Set(['Latn', 'Cyrl', 'Hang', 'Hani']);

function inflectedLikeness(a: NameWord, b: NameWord): number {
  let score = 0;
  for (const base of a.based()) {
    if (base.bare === b.bare) return 1;
    score = Math.max(score, best(base.phones, b.phones));
  }
  for (const base of b.based()) {
    if (base.bare === a.bare) return 1;
    score = Math.max(score, best(a.phones, base.phones));
  }
  if (a.script === 'Cyrl' && b.script === 'Cyrl')
    for (const one of a.based()) for (const other of b.based()) if (one.bare === other.bare) return 0.98;
  return score;
}

/** The best likeness over the readings of two words. */
function best(a: readonly Phones[], b: readonly Phones[]): number {
  let score = 0;
  for (const one of a)
    for (const other of b) {
      if (Math.abs(one.length - other.length) > 6) continue;
      score = Math.max(score, likeness(one, other));
      if (score === 1) return 1;
    }
  return score;
}
