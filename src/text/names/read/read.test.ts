// What a written name says: its words, initials, titles, order, patronymic, case.
import { describe, expect, it } from 'vitest';
import { nominatives } from './inflection.ts';
import { layoutsOf } from './layout.ts';
import { readName } from './name.ts';
import { looksLikePatronymic } from './patronymic.ts';
import { splitName } from './split.ts';

describe('a name taken apart', () => {
  it.each([
    ['А.Я. Вышинский', ['Вышинский'], ['а', 'я']],
    ['Vyshinskii, A. Ia.', ['Vyshinskii'], ['a', 'ia']],
    ['Pak H.-Y.', ['Pak'], ['h', 'y']],
    ['тов. Штыков', ['Штыков'], []],
    ['Генерал-полковник Т. Ф. Штыков', ['Штыков'], ['т', 'ф']],
    ['Comrade Kim Il Sung', ['Kim', 'Il', 'Sung'], []],
    ['毛泽东同志', ['毛泽东'], []],
    ['김일성 동지', ['김일성'], []],
    ['Chʻen I', ["Ch'en", 'I'], []],
    ['Чэнь И', ['Чэнь', 'И'], []],
    ['Pak Hon Yong (Pak Heon-yeong)', ['Pak', 'Hon', 'Yong'], []],
    ['Ernest King', ['Ernest', 'King'], []],
  ])('%s', (written, words, initials) => {
    expect(splitName(written)).toMatchObject({ words, initials });
  });
});

/** The family names that a written name may have. */
function families(written: string): string[] {
  const split = splitName(written);
  return layoutsOf(split).map(({ family }) => family.map((at) => split.words[at]).join(' '));
}

describe('its order', () => {
  it('is sure where a comma, initials or a patronymic tell it', () => {
    expect(families('Molotov, Viacheslav')).toEqual(['Molotov']);
    expect(families('В.М. Молотов')).toEqual(['Молотов']);
    expect(families('Вячеслав Михайлович Молотов')).toEqual(['Молотов']);
    expect(families('Молотов Вячеслав Михайлович')).toEqual(['Молотов']);
  });
  it('is open where two words stand side by side', () => {
    expect(families('Hideki Tojo')).toContain('Tojo');
    expect(families('Tojo Hideki')).toContain('Tojo');
  });
});

describe('patronymics', () => {
  it.each(['Андреевич', 'Ивановна', 'Ильинична', 'Ianuarevich', 'Nikolajewitsch', 'Виссарионовичу'])(
    '%s is one',
    (word) => {
      expect(looksLikePatronymic(word)).toBe(true);
    },
  );
  it.each(['Молотов', 'Shtykov', 'Рощин'])('%s is none', (word) => {
    expect(looksLikePatronymic(word)).toBe(false);
  });
});

describe('case forms', () => {
  it.each([
    ['вышинскому', 'вышинский'],
    ['штыковым', 'штыков'],
    ['громыко', undefined],
    ['молотова', 'молотов'],
    ['еном', 'ен'],
    ['сена', 'сен'],
    ['лаем', 'лай'],
    ['крупской', 'крупская'],
    ['толстого', 'толстой'],
    ['сталиным', 'сталин'],
    ['ли', undefined],
  ])('%s may be of %s', (written, nominative) => {
    if (nominative === undefined) expect(nominatives(written)).toEqual([]);
    else expect(nominatives(written)).toContain(nominative);
  });
});

describe('a name that was read before', () => {
  it('is not read again', () => {
    const read = readName('Vyshinskii, A. Ia.');
    expect(readName('Vyshinskii, A. Ia.')).toBe(read);
    expect(readName('Vyshinskii, A.')).not.toBe(read);
  });
  it('is read by its beginning, however long', () => {
    const long = 'Vyshinskii '.repeat(40);
    expect(readName(`${long} A.`)).toBe(readName(long));
  });
});
