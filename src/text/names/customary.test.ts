// Customary English names, and the Korean names that Russian spellings stand for.
import { describe, expect, it } from 'vitest';
import { customaryFromKorean, customaryFromRussian, customaryNames } from '../transliterate/customary.ts';
import { formsOf } from './names.ts';

describe('customary English names', () => {
  it.each([
    ['Токио', 'Tokyo'],
    ['МОСКВА', 'Moscow'],
    ['Порт-Артур', 'Port Arthur'],
    ['Порт Артур', 'Port Arthur'],
  ])('%s is %s', (russian, english) => {
    expect(customaryFromRussian.convert(russian)).toEqual([english]);
  });
  it.each(['이승만', '리승만', '이 승만', '李承晩'])('%s is Syngman Rhee', (korean) => {
    expect(customaryFromKorean.convert(korean)).toEqual(['Syngman Rhee']);
  });
  it('are told of nothing else', () => {
    expect(customaryFromRussian.convert('Вышинский')).toEqual([]);
    expect(customaryFromKorean.convert('김두봉')).toEqual([]);
    expect(new Set(customaryNames).size).toBe(customaryNames.length);
  });
});

describe('the Korean names that a Russian spelling may stand for', () => {
  it.each([
    ['Пак Хен Ен', '박헌영'],
    ['Пак Хонён', '박헌영'],
    ['Ким Чак', '김책'],
  ])('%s: first %s, and few others', (name, first) => {
    expect(origins(name)[0]).toBe(first);
    expect(origins(name).length).toBeLessThanOrEqual(3);
  });
});

function origins(name: string): string[] {
  return formsOf(name).flatMap(({ written, script }) => (script === 'Hang' ? [written] : []));
}
