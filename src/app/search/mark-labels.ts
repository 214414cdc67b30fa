// What marks are called in a list: as documents have them, not by the keys that stand for them.
import { keyOf } from '../../formats/page-text/marks.ts';
import { handlingWords, secrecyWords } from '../../formats/page-text/words-marks.ts';

/** The wording of each known mark by its key; of two with one key the first. */
const wordings: ReadonlyMap<string, string> = new Map(
  [secrecyWords, handlingWords]
    .flatMap((vocabulary) => Object.values(vocabulary))
    .flatMap((phrases) => phrases.split('|'))
    .map((phrase) => phrase.trim())
    .map((phrase): [string, string] => [keyOf(phrase), phrase])
    .toReversed(),
);

/**
 * The wording of a mark: «Строго секретно» for `strogo-sekretno`. Null for what narrows nothing that anybody would look for: numbers of copies and
 * registries, initials, dates.
 */
export function markLabel(value: string): string | null {
  const known = wordings.get(value);
  if (known !== undefined) return `${known.charAt(0).toUpperCase()}${known.slice(1)}`;
  return /\p{N}/u.test(value) || !/\p{L}{4}|\p{Lo}/u.test(value) ? null : value;
}
