// Japanese names in kanji as kana: by a list of names, else by the readings of their characters.
import { once } from '../../han/once.ts';
import { readingsOf } from '../../han/readings.ts';
import { sameCharacter } from '../../han/variants.ts';
import { givenNames, surnames } from './names.ts';

/** A text has no more readings than this. */
const most = 12;

/**
 * The text in kana; several where its characters have several readings, the usual first. A name without a space is parted after its
 * surname where that is known. Empty where nothing is Japanese.
 */
export function kanaOf(text: string): string[] {
  const composed = text.normalize('NFC');
  if (!/[\p{Script=Han}ぁ-ゖァ-ヶ]/u.test(composed)) return [];
  if (!/\p{Script=Han}/u.test(composed)) return [composed];
  let texts = [''];
  for (const piece of composed.match(/[\p{Script=Han}々]+|[^\p{Script=Han}々]+/gu) ?? []) {
    const options = /\p{Script=Han}/u.test(piece) ? readingsIn(piece) : [piece];
    texts = texts.flatMap((start) => options.map((option) => start + option)).slice(0, most);
  }
  return texts.filter((one) => !/\p{Script=Han}/u.test(one));
}

function readingsIn(kanji: string): string[] {
  const chars = Array.from(kanji.replaceAll(/(.)々/gu, '$1$1'), sameCharacter);
  const readings: string[] = [];
  for (let length = Math.min(3, chars.length); length > 0; length -= 1) {
    const family = names().surnames.get(chars.slice(0, length).join(''));
    if (family === undefined) continue;
    const rest = chars.slice(length);
    for (const given of rest.length === 0 ? [''] : givenOf(rest))
      readings.push(...family.map((one) => (given === '' ? one : `${one} ${given}`)));
  }
  return readings.length > 0 ? [...new Set(readings)].slice(0, most) : givenOf(chars);
}

function givenOf(chars: readonly string[]): string[] {
  const known = names().given.get(chars.join('')) ?? [];
  let spelled = [''];
  for (const char of chars) {
    const options = readingsOf(char, 'ja')
      .filter((one) => one.length < 5)
      .slice(0, 5);
    if (options.length === 0) return [...known];
    spelled = options.flatMap((option) => spelled.map((start) => start + option)).slice(0, most);
  }
  // Where the list knows a name, readings made of its characters are only a second thought.
  return [...new Set([...known, ...spelled])].slice(0, known.length > 0 ? known.length + 2 : most);
}

const names = once(() => ({ surnames: tableOf(surnames), given: tableOf(givenNames) }));

function tableOf(list: string): Map<string, string[]> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((entry): [string, string[]] => {
        const [kanji = '', kana = ''] = entry.split('=');
        return [Array.from(kanji, sameCharacter).join(''), kana.split(',')];
      }),
  );
}
