import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agree, readableSystems, syllables } from './syllables.ts';
import { systemOf } from './systems.ts';

const same = (a: string, systemA: string, b: string, systemB: string): boolean =>
  syllables(a, systemA).some((one) => syllables(b, systemB).some((other) => agree(one, other)));

describe('a spelling read back into syllables', () => {
  it.each([
    ['박헌영', 'kore', 'Пак Хен Ен', 'soviet-kor'],
    ['박헌영', 'kore', 'Пак Хонён', 'kontsevich-kor'],
    ['朴憲永', 'kore', 'Pak Honyong', 'mr-kor'],
    ['Pak Hŏn-yŏng', 'mr-kor', 'Пак Хен Ен', 'soviet-kor'],
    ['Pak Heon-yeong', 'mixed-kor', 'Пак Хен Ен', 'soviet-kor'],
    ['Ch’oe Yong-gŏn', 'mr-kor', 'Цой Ен Ген', 'soviet-kor'],
    ['Yi Sŭng-yŏp', 'mr-kor', 'Ли Сын Еб', 'soviet-kor'],
    ['Ri Sung Yop', 'nk-kor', 'Lee Seung-yeop', 'mixed-kor'],
    ['Zhou Enlai', 'pinyin-zho', 'Chou En-lai', 'wg-zho'],
    ['Чжоу Эньлай', 'palladius-zho', 'Chou Enlai', 'wg-zho'],
    ['Мао Цзе-дун', 'soviet-zho', 'Mao Zedong', 'pinyin-zho'],
    ['朴宪永', 'hani', 'Пяо Сяньюн', 'palladius-zho'],
    ["P'eng Te-huai", 'wg-zho', 'Пын Дэ-хуай', 'soviet-zho'],
  ])('%s (%s) may be %s (%s)', (a, systemA, b, systemB) => {
    expect(same(a, systemA, b, systemB)).toBe(true);
  });

  it.each([
    ['박헌영', 'kore', 'Ким Ир Сен', 'soviet-kor'],
    ['Пак Хен Ен', 'soviet-kor', 'Pak Chŏng-ae', 'mr-kor'],
    ['Chou En-lai', 'wg-zho', 'Zhu De', 'pinyin-zho'],
    ['Chou En-lai', 'wg-zho', '박헌영', 'kore'],
  ])('%s (%s) is not %s (%s)', (a, systemA, b, systemB) => {
    expect(same(a, systemA, b, systemB)).toBe(false);
  });

  it('keeps apart what marks keep apart, and joins it where they are left out', () => {
    expect(syllables("ch'ing", 'wg-zho')[0]?.syllables).toEqual([['qing']]);
    expect([...(syllables('ching', 'wg-zho')[0]?.syllables[0] ?? [])].sort()).toEqual(['jing', 'qing']);
    expect(syllables('hŏn', 'mr-kor')[0]?.syllables[0]).not.toContain('혼');
    expect(syllables('hon', 'mr-kor')[0]?.syllables[0]).toEqual(expect.arrayContaining(['헌', '혼']));
  });

  it('says where words end', () => {
    expect(syllables('Zhou Enlai', 'pinyin-zho')[0]?.words).toEqual([1, 2]);
    expect(syllables('Pak Honyong', 'mr-kor')[0]?.words).toEqual([1, 2]);
  });

  it('finds nothing in names that cannot be of the language', () => {
    for (const name of ['Vyshinsky', 'Roosevelt', 'Вышинский', '', '  '])
      expect(syllables(name, 'wg-zho')).toEqual([]);
    expect(syllables('박헌영', 'no-such-system')).toEqual([]);
  });

  it('reads back what Palladius writes for any two syllables', () => {
    const some = ['zhou', 'en', 'lai', 'xian', 'yong', 'lü', 'jun', 'zhi', 'hui', 'er', 'wu', 'ang'];
    fc.assert(
      fc.property(fc.constantFrom(...some), fc.constantFrom(...some), (a, b) => {
        const russian = systemOf('palladius-zho')?.convert(`${a} ${b}`)[0] ?? '';
        const read = syllables(russian, 'palladius-zho');
        return read.some(
          (one) => one.syllables[0]?.includes(a) === true && one.syllables[1]?.includes(b) === true,
        );
      }),
    );
  });

  it('answers anything within bounds', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.constantFrom(...readableSystems), (name, system) => {
        return syllables(name, system).length <= 8;
      }),
    );
    for (const system of readableSystems)
      expect(syllables('a'.repeat(100_000), system).length).toBeLessThanOrEqual(8);
    for (const system of readableSystems)
      expect(syllables('ханьанан'.repeat(5), system).length).toBeLessThanOrEqual(8);
  });
});
