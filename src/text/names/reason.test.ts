// What is told of two names is true of them.
import { describe, expect, it } from 'vitest';
import { explain, reasonText } from './names.ts';

/** What is told of two names. */
function told(a: string, b: string): string {
  return explain(a, b)
    .map((reason) => reasonText(reason, a, b))
    .join(' ');
}

describe('the language of a Cyrillic name', () => {
  it.each([
    ['Koniev', 'Конев'],
    ['Horbachev', 'Горбачев'],
  ])('%s is not explained by another language than that of %s', (one, other) => {
    expect(told(one, other)).not.toMatch(/Belarusian|Ukrainian|Bulgarian|Mongolian/u);
  });
  it.each([
    ['Hrushevskyi', 'Грушевський', 'Ukrainian national romanization'],
    ['Harecki', 'Гарэцкі', 'Belarusian national romanization'],
    ['Konev', 'Конев', 'English press spelling'],
  ])('%s is %s in %s', (one, other, system) => {
    expect(told(one, other)).toContain(system);
  });
});

describe('spaces and hyphens of a name', () => {
  it.each(['Kim Du Bong', 'Kim Du-bong'])('%s is not McCune–Reischauer, which has Tu-bong', (name) => {
    expect(told(name, '김두봉')).not.toContain('McCune–Reischauer');
    expect(told(name, 'Ким Ду Бон')).not.toContain('McCune–Reischauer');
  });
  it.each([
    ['Kim Tu Bong', '김두봉', 'North Korean romanization'],
    ['Kim Tubong', '김두봉', 'McCune–Reischauer'],
    ['Tu-bong Kim', '김두봉', 'McCune–Reischauer'],
    ['Kimdubong', '김두봉', 'McCune–Reischauer'],
    ['Mao Ze-dong', '毛泽东', 'pinyin'],
    ['Sukhe Bator', 'Сухэ-Батор', 'English press spelling'],
  ])('%s is %s in %s', (one, other, system) => {
    expect(told(one, other)).toContain(system);
  });
});

describe('marks of a system', () => {
  it.each([
    ['Pak Hon-yong', '박헌영', 'McCune–Reischauer'],
    ['Ho Ka-i', '허가이', 'McCune–Reischauer'],
    ['Pak Chong-hui', '박정희', 'McCune–Reischauer'],
    ['Tojo Hideki', '東條英機', 'Hepburn'],
    ['Chang Wen-tien', '张闻天', 'Wade–Giles'],
    ['Lu Zhengcao', '吕正操', 'pinyin'],
    ['Vysinskij', 'Вышинский', 'ISO 9'],
    ['Vysinskij', 'Вышинскому', 'ISO 9'],
    ['Pak Hon-yong', 'Пак Хен Ен', 'McCune–Reischauer'],
  ])('are missing where %s is %s', (one, other, system) => {
    expect(told(one, other)).toContain(`${system} without its marks`);
    expect(told(other, one)).toContain(`${system} without its marks`);
  });
  it.each([
    ['Pak Hŏn-yŏng', '박헌영'],
    ['Kim Ku', '김구'],
    ['Tōjō Hideki', '東條英機'],
    ['Chang Wen-t’ien', '张闻天'],
    ['Lü Zhengcao', '吕正操'],
    ['Zhou Enlai', '周恩来'],
    ['Vyšinskij', 'Вышинский'],
    ['Vyshinskii', 'Вышинский'],
    ['Il’ichev', 'Ильичев'],
  ])('are not said to be missing where %s is %s', (one, other) => {
    expect(told(one, other)).toMatch(/ is .* in /u);
    expect(told(one, other)).not.toContain('its marks');
  });
});

describe('likeness of sound or spelling', () => {
  it.each([
    ['Shtykov', 'T. F. Shtykov'],
    ['Shtykov', 'Terentii Shtykov'],
    ['Shtykov, T. F.', 'Terentii Fomich Shtykov'],
  ])('is not told of %s and %s, whose family name is the same', (one, other) => {
    expect(told(one, other)).toMatch(/leaves out|initials/u);
    expect(told(one, other)).not.toMatch(/sound|letters/u);
  });
  it.each([
    ['Koniev', 'Конев', 'sound alike'],
    ['莫洛托夫', 'Molotov', 'sound alike'],
    ['Wyschinski', 'Vyshinskii', 'sound alike'],
    ['Shtykov', 'Shtikov', 'differ by a letter or two'],
  ])('is told of %s and %s', (one, other, sentence) => {
    expect(told(one, other)).toContain(sentence);
  });
});

describe('a name that another is written from', () => {
  it.each([
    ['Chou En-lai', 'Zhou Enlai'],
    ['Zhou Enlai', 'Chou En-lai'],
  ])('is not told of twice: %s and %s', (one, other) => {
    expect(told(one, other)).toBe('"Chou En-lai" is "Zhou Enlai" in Wade–Giles.');
  });
});

describe('two names of one origin', () => {
  it('are told by one system where one makes both', () => {
    expect(told('Pak Heon-young', 'Pak Heon-yeong')).not.toContain('the other in');
    expect(told('Пен Дэ-хуай', 'Пэн Дэхуай')).toBe(
      '«Пен Дэ-хуай» and «Пэн Дэхуай» may both be Peng Dehuai in Soviet spelling of Chinese.',
    );
  });
});

describe('what is told of two names', () => {
  it.each([
    ['藤山愛一郎', 'Aiichiro Fujiyama', /in Hepburn without its marks, in another order\.$/u],
    ['岸信介', 'Nobusuke Kishi', /in Hepburn, in another order\.$/u],
    ['Tu-bong Kim', '김두봉', /in McCune–Reischauer, in another order\.$/u],
    ['Ли Сын Ман', 'Syngman Rhee', /may both be 이승만: .* customary English spelling\.$/u],
    ['Пак Хен Еном', 'Pak Heon-yeong', /may both be 박헌영: .*, in another grammatical case\.$/u],
    ['Вышинскому', 'Vyshinsky', /in English press spelling, in another grammatical case\.$/u],
    ['Раск, Дин', 'Dean Rusk', /sound alike, in another order\.$/u],
    ['Вышинскому', 'Вышинский', /may be one name in different grammatical cases\.$/u],
    ['Пхеньян', 'Pyongyang', /customary English spelling\.$/u],
  ])('%s and %s is the whole truth in one sentence', (one, other, sentence) => {
    expect(told(one, other)).toMatch(sentence);
    expect(explain(one, other)).toHaveLength(1);
  });
  it('is their order alone where the words are the same', () => {
    expect(told('Andrei Vyshinsky', 'Vyshinsky Andrei')).toBe(
      '"Andrei Vyshinsky" and "Vyshinsky Andrei" have their words in another order.',
    );
  });
});

describe('characters and how they are read', () => {
  it.each([
    ['朴憲永', '박헌영', 'Korean reading of 朴憲永'],
    ['青山高志', 'Aoyama Takashi', 'Japanese reading of 青山高志'],
  ])('%s and %s are not said to be of different languages', (one, other, sentence) => {
    expect(told(one, other)).not.toContain('different languages');
    expect(told(other, one)).toContain(sentence);
  });
});
