// Two names compared in every way that both can be read: the best way counts, but where both are names of East Asia, syllables decide.
import type { ReadName } from '../read/name.ts';
import {
  compareAcross,
  compareCharacters,
  compareChinese,
  compareChineseReading,
  compareKorean,
} from './east.ts';
import { compareJapanese } from './japanese.ts';
import type { Likeness } from './likeness.ts';
import { compareWords, compareWordsAlone, sameWords } from './west.ts';

/** What syllables weigh in a word alone, which may be of any nation. */
const wordAlone = 0.75;

const nothing: Likeness = { score: 0, kinds: [], same: false };

/** What a name is worth that was found by its customary spelling. */
const customary = 0.96;

/** Symmetric. Never throws, whatever the names are. */
export function compareNames(a: ReadName, b: ReadName): Likeness {
  const straight = compareAsWritten(a, b);
  const [one, other] = [a.alias() ?? a, b.alias() ?? b];
  if (straight.score >= customary || (one === a && other === b)) return straight;
  const known = compareAsWritten(one, other);
  return known.score > straight.score ? { ...known, score: customary * known.score, same: false } : straight;
}

function compareAsWritten(a: ReadName, b: ReadName): Likeness {
  if (a.split.written !== '' && sameWords(a, b))
    return { score: 1, kinds: a.split.titled === b.split.titled ? [] : ['parts'], same: true };
  const characters = compareCharacters(a, b);
  if (characters !== undefined) return characters;
  const chinese = compareChinese(a, b);
  const korean = compareKorean(a, b);
  const alone = compareWordsAlone(a, b);
  if (alone !== undefined) {
    const syllables = Math.max(chinese?.score ?? 0, korean?.score ?? 0) * wordAlone;
    return syllables > alone.score ? { ...alone, score: syllables } : alone;
  }
  const decided = (chinese !== undefined || korean !== undefined) && isShort(a) && isShort(b);
  const japanese = compareJapanese(a, b);
  const across = compareAcross(a, b);
  const words = decided ? undefined : compareWords(a, b);
  return [chinese, korean, japanese, across, compareChineseReading(a, b), words].reduce<Likeness>(
    (best, one) => (one !== undefined && one.score > best.score ? one : best),
    nothing,
  );
}

/** Whether a name has the shape of an East Asian one: a family name and a given name in two to four syllables. */
function isShort(name: ReadName): boolean {
  const readings = [...name.chinese(), ...name.korean()];
  return readings.some(({ syllables }) => syllables.length > 1);
}
