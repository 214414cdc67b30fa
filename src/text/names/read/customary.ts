// Names that are known by a customary spelling, which follows no system: from the spelling back to the characters or to Hangul, and from Russian
// to the customary English name.
import { once } from '../../han/once.ts';
import { customaryNames } from '../../transliterate/customary.ts';
import { systemOf } from '../../transliterate/systems.ts';

/** Persons whose names have customary spellings in the systems named below. */
const persons = '蒋介石 孙逸仙 孙中山 宋庆龄 宋美龄 宋子文 孔祥熙 顾维钧 胡适 冯玉祥 陈友仁'.split(' ');

const custom = ['custom-zho', 'custom-zho-rus'];

/**
 * The characters or the Hangul of a name that is written in a customary spelling, or the English name of a place written in Russian; undefined
 * for any other. `plain`: small letters without marks, spaces, hyphens.
 */
export function customaryOrigin(plain: string): string | undefined {
  return origins().get(plain);
}

const origins = once((): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  const add = (form: string, origin: string): void => {
    const plain = form
      .normalize('NFKD')
      .replaceAll(/[^\p{L}]/gu, '')
      .toLowerCase();
    if (!found.has(plain)) found.set(plain, origin);
  };
  for (const person of persons)
    for (const id of custom) for (const form of systemOf(id)?.convert(person) ?? []) add(form, person);
  for (const name of customaryNames) {
    for (const form of systemOf('custom-kor')?.convert(name) ?? []) add(form, name);
    for (const english of systemOf('custom-rus')?.convert(name) ?? []) add(name, english);
  }
  return found;
});
