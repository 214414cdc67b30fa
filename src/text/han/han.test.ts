import { describe, expect, it } from 'vitest';
import { readingsOf, tonedReadingsOf } from './readings.ts';
import { surnameReadings } from './surnames.ts';
import { sameCharacter, simplified, traditional } from './variants.ts';

const same = (text: string): string => Array.from(text, sameCharacter).join('');

describe('readings of characters', () => {
  it('reads a Korean communist’s name in Chinese and in Korean, whichever form its characters have', () => {
    expect(Array.from('朴憲永', (char) => readingsOf(char, 'ko')[0]).join('')).toBe('박헌영');
    expect(Array.from('朴宪永', (char) => readingsOf(char, 'ko')[0]).join('')).toBe('박헌영');
    expect(Array.from('宪永', (char) => readingsOf(char, 'zh')[0])).toEqual(['xian', 'yong']);
  });

  it('gives every reading, the usual first, with tones where they are asked for', () => {
    expect(readingsOf('行', 'zh')[0]).toBe('xing');
    expect(readingsOf('行', 'zh')).toContain('hang');
    expect(tonedReadingsOf('周')).toEqual(['zhou1']);
    expect(readingsOf('呂', 'zh')).toEqual(['lü']);
  });

  it('reads Japanese names by sound and by meaning', () => {
    expect(readingsOf('山', 'ja')).toEqual(expect.arrayContaining(['さん', 'やま']));
    expect(readingsOf('東', 'ja')).toEqual(expect.arrayContaining(['とう', 'ひがし']));
  });

  it('has no reading for what is no character', () => {
    for (const char of ['a', 'я', '한', '', '。', '\ud800']) expect(readingsOf(char, 'zh')).toEqual([]);
  });

  it('knows surnames that are read in their own way', () => {
    expect(surnameReadings('曾', 'zh')).toEqual(['zeng']);
    expect(surnameReadings('朴', 'zh')).toEqual(['piao', 'pu']);
    expect(surnameReadings('金', 'ko')).toEqual(['김']);
    expect(surnameReadings('李', 'ko')).toEqual(['리', '이']);
    expect(surnameReadings('周', 'zh')).toBeUndefined();
  });
});

describe('forms of characters', () => {
  it('writes a name in simplified and in full characters', () => {
    expect(simplified('周恩來')).toBe('周恩来');
    expect(simplified('東條英機')).toBe('东条英机');
    expect(simplified('黒沢広')).toBe('黑泽广');
    expect(traditional('周恩来')).toEqual(['周恩來']);
    expect(traditional('后')).toEqual(['後', '后']);
  });

  it('leaves what is no Han character as it is', () => {
    expect(simplified('Chou En-lai, 박헌영, Мао')).toBe('Chou En-lai, 박헌영, Мао');
    expect(traditional('')).toEqual(['']);
  });

  it('takes simplified, full and Japanese forms for one', () => {
    for (const [a, b, c] of [
      ['沢', '澤', '泽'],
      ['斎', '齋', '斋'],
      ['桜', '櫻', '樱'],
      ['国', '國', '国'],
      ['栄', '榮', '荣'],
      ['嶋', '島', '岛'],
    ] as const) {
      expect(same(a)).toBe(same(b));
      expect(same(c)).toBe(same(b));
    }
    expect(sameCharacter('\uf90a')).toBe(sameCharacter('金'));
    expect(sameCharacter('毛')).not.toBe(sameCharacter('手'));
  });

  it('bounds the spellings of a long text', () => {
    expect(traditional('发后里干'.repeat(50)).length).toBeLessThanOrEqual(16);
  });
});
