import { describe, expect, it } from 'vitest';
import { fold, joinedForms, queryForms, stemKeys, tokensOf } from './analyse.ts';
import { isHardSign } from './hard-sign.ts';

const forms = (text: string, language = 'ru'): string =>
  tokensOf(text, language)
    .map(({ form }) => form)
    .join(' ');
const also = (text: string, language = 'ru'): string[] =>
  tokensOf(text, language).flatMap((token) => token.also);
const shares = (a: string, b: string, language: string): boolean => {
  const keys = stemKeys(fold(a), language);
  return stemKeys(fold(b), language).some((key) => keys.includes(key));
};

describe('a word as typewriters wrote it', () => {
  it.each(['об"единение', "об'единение", 'об”единение', 'об’единение', 'ОБ"ЕДИНЕНИЕ', 'объединение'])(
    '%s is объединение',
    (written) => {
      expect(forms(`началось ${written} страны`)).toBe('началось объединение страны');
      expect(fold(written)).toBe('объединение');
    },
  );

  it('has a hard sign for a quote only between a consonant and е, ё, ю, я', () => {
    expect(isHardSign('с"езд', 1)).toBe(true);
    expect(isHardSign('газета "Единство"', 7)).toBe(false);
    expect(isHardSign('газета "Единство"', 16)).toBe(false);
    expect(forms('газета "Единство"')).toBe('газета единство');
    expect(forms('слово"и дело')).toBe('слово и дело');
  });

  it('is one word with its letters apart, but initials and lists are not', () => {
    expect(forms('12.V.50г. Г Р О М О В')).toBe('12 v 50г громов');
    expect(forms('П О Л Ь Ш А  И  С С С Р.')).toBe('польша и ссср');
    expect(forms('А. Я. Вышинский')).toBe('а я вышинский');
    expect(forms('пункты А, Б, В')).toBe('пункты а б в');
    expect(forms('а и в с ним')).toBe('а и в с ним');
  });

  it('is whole over the end of a line or page', () => {
    const text = 'вопрос об объеди-\n  нении страны';
    const token = tokensOf(text, 'ru')[2];
    expect(token).toMatchObject({ form: 'объединении', apart: ['объеди', 'нении'] });
    expect(text.slice(token?.start, token?.end)).toBe('объеди-\n  нении');
    expect(forms('СОЕДИ-\r\nНЕННЫЕ')).toBe('соединенные');
    expect(forms('со\u00ADеди\u00ADненные, соеди¬\nненные')).toBe('соединенные соединенные');
    expect(tokensOf('объеди- нение', 'ru', [8]).map(({ form }) => form)).toEqual(['объединение']);
    expect(forms('объеди- нение')).toBe('объеди нение');
  });

  it('keeps a true hyphen at the end of a line', () => {
    expect(forms('Чжоу Энь-\nЛай')).toBe('чжоу энь лай');
    expect(also('Чжоу Энь-\nЛай')).toEqual(['эньлай']);
  });

  it('is read in its own script where a machine put in letters and figures of another', () => {
    expect(forms('Cталин в Мocкве, с0вет, ка3ак')).toBe('сталин в москве совет казак');
    expect(forms('США и CCCР')).toBe('сша и ссср');
    expect(forms('папка 059а, экз. М30, Т-34')).toBe('папка 059а экз м30 т 34');
    expect(also('3аявил')).toContain('заявил');
    expect(forms('3дневный')).toBe('3дневный');
    expect(also('CCCP')).toEqual(['ссср']);
    expect(joinedForms(['CCCP'])).toEqual([['ссср']]);
    for (const name of ['恩来', '朱德', '北京']) expect(joinedForms([name])).toEqual([]);
  });

  it('is found with «не» apart and joined', () => {
    expect(joinedForms(['нехватает'])).toContainEqual(['не', 'хватает']);
    expect(joinedForms(['не', 'хватает'])).toContainEqual(['нехватает']);
    expect(joinedForms(['небо'])).toEqual([]);
  });
});

describe('a word in old and foreign letters', () => {
  it('has today’s spelling, й and ё apart', () => {
    expect(forms('МИРЪ въ Россіи, ѣхать, ѳита')).toBe('мир в россии ехать фита');
    expect(fold('Ёлка')).toBe('елка');
    expect(fold('Чайка')).toBe('чайка');
    expect(fold('Чайка'.normalize('NFD'))).toBe('чайка');
  });

  it('keeps the letters of Ukrainian', () => {
    expect(forms('Ґанок, єдність, їжак, революція', 'uk')).toBe('ґанок єдність їжак революція');
    expect(forms("об'єднання, п'ять", 'uk')).toBe('обєднання пять');
    expect(forms("об'єднання")).toBe('обєднання');
  });

  it('is without marks, apostrophes and half rings of romanisation', () => {
    expect(forms("P'yŏngyang, Pʻyŏngyang, P’yongyang, Ch'oe, Lʹvov", 'en')).toBe(
      'pyongyang pyongyang pyongyang choe lvov',
    );
    expect(forms('Łódź Straße Ærø ﬁnal ＴＡＳＳ İzmir', 'de')).toBe('lodz strasse aero final tass izmir');
    expect(also('Müller', 'de')).toEqual(['mueller']);
  });

  it.each(['Hŏn-yŏng', 'Hon-yong'])('%s is its parts, and one word besides', (written) => {
    expect(queryForms(written)).toEqual(['hon', 'yong']);
    expect(also(written, 'en')).toEqual(['honyong']);
    expect(joinedForms([written])).toContainEqual(['honyong']);
    expect(fold(written)).toBe('honyong');
  });

  it('is without the possessive of English, and apart from an elided article', () => {
    expect(forms('Stalin’s reply; the Soviets’ note; don’t', 'en')).toBe(
      'stalin reply the soviets note dont',
    );
    expect(forms("coup d'État, l'accord, Ts'ai", 'fr')).toBe('coup d etat l accord tsai');
    expect(also("d'État", 'fr')).toEqual(['detat']);
  });

  it('has numbers without what sets off thousands', () => {
    expect(forms('1,000 men, 1.250.000, 12\u00A0500; 3.5; 12.05.1950; 154-84')).toBe(
      '1000 men 1250000 12500 3 5 12 05 1950 154 84',
    );
    expect(also('1950г. 38-я')).toEqual(['1950', '38я']);
  });
});

describe('words of East Asia', () => {
  it('are pairs of characters in Chinese, over the end of a line, and every character begins a form', () => {
    expect(forms('周恩来 中\n国', 'zh')).toBe(`${fold('周恩')} ${fold('恩来')} ${fold('中国')}`);
    expect(also('周恩来', 'zh')).toEqual([fold('来')]);
    expect(forms('永', 'zh')).toBe('永');
  });

  it('are the same in simplified, traditional and Japanese characters', () => {
    expect(forms('朴憲永', 'zh-Hant')).toBe(forms('朴宪永', 'zh-Hans'));
    expect(forms('国会', 'ja')).toBe(forms('國會', 'zh-Hant'));
  });

  it('are pairs over kanji and kana in Japanese, and words of katakana whole besides', () => {
    expect(forms('スターリンの手紙', 'ja').split(' ')).toContain('スタ');
    expect(also('スターリンの手紙', 'ja')).toContain('スターリン');
    expect(forms('ｽﾀｰﾘﾝ', 'ja')).toBe(forms('スターリン', 'ja'));
  });

  it('are as written in Korean, with particles and endings cut for stems where the sound allows them', () => {
    expect(forms('박헌영은 5월에', 'ko')).toBe('박헌영은 5 월에');
    expect(forms('박헌영'.normalize('NFD'), 'ko')).toBe('박헌영');
    for (const inflected of ['조선은', '조선에서는', '조선으로부터', '조선까지도'])
      expect(shares(inflected, '조선', 'ko')).toBe(true);
    expect(shares('토의하였다', '토의', 'ko')).toBe(true);
    expect(stemKeys('조선는', 'ko')).toEqual(['ko:조선는']);
  });
});

describe('stems', () => {
  it.each([
    ['ru', 'объединения', 'объединением'],
    ['ru', 'товарищем', 'товарищу'],
    ['en', 'negotiations', 'negotiation'],
    ['de', 'Verhandlungen', 'Verhandlung'],
    ['fr', 'négociations', 'négociation'],
    ['es', 'negociaciones', 'negociación'],
    ['pt', 'negociações', 'negociação'],
    ['hu', 'kormányok', 'kormány'],
    ['uk', 'переговорів', 'переговори'],
  ])('bring together in %s %s and %s', (language, a, b) => {
    expect(shares(a, b, language)).toBe(true);
  });

  it('keep apart what only begins alike', () => {
    expect(shares('американцы', 'американского', 'ru')).toBe(false);
  });

  it('go by the script of a word before its language', () => {
    expect(stemKeys('meetings', 'ru')).toEqual(stemKeys('meetings', 'en'));
    expect(stemKeys('встречу', 'en')).toEqual(stemKeys('встречу', 'ru'));
    expect(stemKeys('spotkania', 'pl')).toEqual([]);
    expect(stemKeys('毛泽', 'zh')).toEqual([]);
  });
});
