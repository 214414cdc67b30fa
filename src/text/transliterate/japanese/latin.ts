// Japanese in Latin letters: Hepburn in its forms, Kunrei and Nihon-shiki, the spelling of passports.
import { type Mora, moraeOf } from './morae.ts';
import { fromJapanese } from './writer.ts';

interface Style {
  readonly consonants: (mora: Mora) => string;
  /** ん before b, m, p. */
  readonly labialN: string;
  /** Between ん and a vowel or y. */
  readonly apostrophe: string;
  readonly long: (mora: Mora, isLast: boolean) => string;
}

const macrons: Readonly<Record<string, string>> = { a: 'ā', i: 'ī', u: 'ū', e: 'ē', o: 'ō' };
const circumflexes: Readonly<Record<string, string>> = { a: 'â', i: 'î', u: 'û', e: 'ê', o: 'ô' };

const hepburnSpecial: Readonly<Record<string, string>> = {
  si: 'sh',
  ti: 'ch',
  tu: 'ts',
  hu: 'f',
  zi: 'j',
  di: 'j',
  du: 'z',
  wo: '',
  wi: '',
  we: '',
};
const hepburnPalatal: Readonly<Record<string, string>> = { sy: 'sh', ty: 'ch', zy: 'j', dy: 'j' };

function hepburn({ consonant, vowel }: Mora): string {
  const key = consonant + vowel;
  return hepburnSpecial[key] ?? hepburnPalatal[consonant] ?? consonant.replace("'", '');
}

const kunreiSpecial: Readonly<Record<string, string>> = { di: 'z', du: 'z', wo: '', wi: '', we: '' };

function kunrei({ consonant, vowel }: Mora): string {
  return kunreiSpecial[consonant + vowel] ?? (consonant === 'dy' ? 'zy' : consonant.replace("'", ''));
}

function write(morae: readonly Mora[], style: Style): string {
  return morae
    .map((mora, at) => {
      const next = morae[at + 1];
      if (mora.vowel === '') return nasal(next, style);
      const consonant = style.consonants(mora);
      const doubled = !mora.isDoubled ? '' : consonant.startsWith('ch') ? 't' : (consonant[0] ?? '');
      return doubled + consonant + (mora.isLong ? style.long(mora, next === undefined) : mora.vowel);
    })
    .join('');
}

function nasal(next: Mora | undefined, style: Style): string {
  if (next === undefined) return 'n';
  if ('bmp'.includes(next.consonant[0] ?? ' ')) return style.labialN;
  return next.consonant === '' || next.consonant === 'y' ? `n${style.apostrophe}` : 'n';
}

const withMacrons: Style = {
  consonants: hepburn,
  labialN: 'n',
  apostrophe: '’',
  long: (mora) => macrons[mora.vowel] ?? '',
};
const traditional: Style = { ...withMacrons, labialN: 'm' };
const bare: Style = { ...withMacrons, apostrophe: '', long: (mora) => mora.vowel };
const typed: Style = {
  ...bare,
  apostrophe: "'",
  long: (mora) => mora.vowel + (mora.tail === 'ー' ? mora.vowel : mora.tail),
};

function inStyles(styles: readonly Style[]): (kana: string) => string[] {
  return (kana) => {
    const morae = moraeOf(kana);
    return [...new Set(styles.map((style) => write(morae, style)))];
  };
}

const markedHepburn: readonly Style[] = [withMacrons, traditional, { ...traditional, apostrophe: '-' }];

export const hepburnSystem = fromJapanese({
  id: 'hepburn-jpn',
  name: 'Hepburn',
  script: 'Latn',
  source: 'Hepburn, 1886 and 1954, and BGN/PCGN 1976: n or m before b, m, p; with and without macrons',
  word: inStyles([...markedHepburn, bare, { ...bare, labialN: 'm' }]),
  marked: inStyles(markedHepburn),
});

export const typedJapanese = fromJapanese({
  id: 'typed-jpn',
  name: 'romanization as typed',
  script: 'Latn',
  source: 'Hepburn with long vowels as kana write them (ou), as on keyboards',
  word: inStyles([typed]),
});

const kunreiStyle: Style = {
  consonants: kunrei,
  labialN: 'n',
  apostrophe: '’',
  long: (mora) => circumflexes[mora.vowel] ?? '',
};

const markedKunrei: readonly Style[] = [kunreiStyle, { ...kunreiStyle, apostrophe: "'" }];

export const kunreiSystem = fromJapanese({
  id: 'kunrei-jpn',
  name: 'Kunrei-shiki',
  script: 'Latn',
  source: 'Cabinet order 1 of 1954, first table; ISO 3602:1989; with and without circumflexes',
  word: inStyles([...markedKunrei, { ...kunreiStyle, apostrophe: '', long: (mora) => mora.vowel }]),
  marked: inStyles(markedKunrei),
});

export const nihonSystem = fromJapanese({
  id: 'nihon-jpn',
  name: 'Nihon-shiki',
  script: 'Latn',
  source: 'Tanakadate, 1885; ISO 3602:1989 in its strict form',
  word: inStyles([
    {
      consonants: ({ consonant }) => consonant.replace("'", ''),
      labialN: 'n',
      apostrophe: "'",
      long: (mora) => macrons[mora.vowel] ?? '',
    },
  ]),
});

/** Passports write v as b. */
const withB: Readonly<Record<string, string>> = { ァ: 'バ', ィ: 'ビ', ェ: 'ベ', ォ: 'ボ' };

const inPassport = inStyles([
  {
    ...bare,
    labialN: 'm',
    // ō at the end stays two letters where it is written so.
    long: (mora, isLast) => (isLast && mora.tail === 'o' ? 'oo' : mora.vowel),
  },
]);

export const passport = fromJapanese({
  id: 'passport-jpn',
  name: 'Hepburn of passports',
  script: 'Latn',
  source: 'Ministry of Foreign Affairs of Japan, passport regulation of 1989',
  word: (kana) => inPassport(kana.replaceAll(/ヴ([ァィェォ])/g, (_, vowel: string) => withB[vowel] ?? '')),
});
