// Which maps of the outside suite are compared with which system, and where the two differ, with the reason.

interface SuiteMap {
  readonly map: string;
  readonly system: string;
  /** How many pairs the map has. */
  readonly cases: number;
  /** Takes away what differs throughout, in the expected spelling; the reason stands beside it. */
  readonly mend?: (expected: string) => string;
}

/** The tables of the Library of Congress have a breve over й; the suite writes a caron. */
const breve = (expected: string): string => expected.replaceAll('ǐ', 'ĭ').replaceAll('Ǐ', 'Ĭ');

/** ISO 9 has primes for ь and ъ; the suite takes the accent and the quotation mark of typewriters. */
const primes = (expected: string): string => expected.replaceAll('"', 'ʺ').replaceAll('´', 'ʹ');

/** The table of 1977 has ju and ja; the suite takes yu and ya from a later Bulgarian one. Nothing else is written with y there. */
const iotas = (expected: string): string => expected.replaceAll('y', 'j').replaceAll('Y', 'J');

/** The sign for ъ is a closing quotation mark in the table of 1947; the suite has a straight one. */
const hardSign = (expected: string): string => expected.replaceAll(/(\p{L})"(?=\p{L})/gu, '$1”');

/** The suite writes some words small; a system writes them as names. */
const capital = (expected: string): string => expected.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** Which characters of a place make a word is not known from them: its syllables are compared as one. */
const oneWord = (expected: string): string =>
  expected.replaceAll(/ (\p{Lu})/gu, (_, letter: string) => `-${letter.toLowerCase()}`);

/** Passports are in capitals throughout; a system writes names. */
const initial = (expected: string): string => capital(expected.toLowerCase());

/** The rules of 2002 have ŭ, as all of the north; the suite has ü. */
const breveU = (expected: string): string => expected.replaceAll('ü', 'ŭ');

export const maps: readonly SuiteMap[] = [
  { map: 'bgnpcgn-rus-Cyrl-Latn-1947', system: 'bgnpcgn-rus', cases: 18, mend: hardSign },
  { map: 'alalc-rus-Cyrl-Latn-1997', system: 'alalc-rus', cases: 64, mend: breve },
  { map: 'alalc-rus-Cyrl-Latn-2012', system: 'alalc-rus', cases: 64, mend: breve },
  { map: 'gost-rus-Cyrl-Latn-7.79-2000-2002', system: 'iso9-rus', cases: 33, mend: primes },
  { map: 'un-rus-Cyrl-Latn-1987', system: 'un-rus', cases: 43 },
  { map: 'odni-rus-Cyrl-Latn-2015', system: 'bgnpcgn-rus', cases: 9 },
  { map: 'bgnpcgn-ukr-Cyrl-Latn-1965', system: 'bgnpcgn-ukr-1965', cases: 33 },
  { map: 'bgnpcgn-ukr-Cyrl-Latn-2019', system: 'national-ukr', cases: 41 },
  { map: 'ua-ukr-Cyrl-Latn-2010', system: 'national-ukr', cases: 74 },
  { map: 'ua-ukr-Cyrl-Latn-2007', system: 'national-ukr', cases: 14 },
  { map: 'un-ukr-Cyrl-Latn-2012', system: 'national-ukr', cases: 74 },
  { map: 'ua-ukr-Cyrl-Latn-1996', system: 'national-ukr-1996', cases: 40 },
  { map: 'alalc-ukr-Cyrl-Latn-1997', system: 'alalc-ukr', cases: 26 },
  { map: 'bgnpcgn-bel-Cyrl-Latn-1979', system: 'bgnpcgn-bel', cases: 83 },
  { map: 'by-bel-Cyrl-Latn-2007', system: 'national-bel', cases: 47 },
  { map: 'un-bel-Cyrl-Latn-2007', system: 'national-bel', cases: 45 },
  { map: 'alalc-bel-Cyrl-Latn-1997', system: 'alalc-bel', cases: 15 },
  { map: 'bgnpcgn-bul-Cyrl-Latn-1952', system: 'bgnpcgn-bul-1952', cases: 3 },
  { map: 'bgnpcgn-bul-Cyrl-Latn-2013', system: 'national-bul', cases: 3 },
  { map: 'bgna-bul-Cyrl-Latn-2009', system: 'national-bul', cases: 97 },
  { map: 'bgna-bul-Cyrl-Latn-2006', system: 'national-bul', cases: 97 },
  { map: 'apcbg-bul-Cyrl-Latn-1995', system: 'national-bul', cases: 97 },
  { map: 'un-bul-Cyrl-Latn-1977', system: 'un-bul', cases: 98, mend: iotas },
  { map: 'bgnpcgn-mon-Cyrl-Latn-1964', system: 'bgnpcgn-mon', cases: 57 },
  { map: 'alalc-mon-Cyrl-Latn-1997', system: 'alalc-mon', cases: 63 },
  { map: 'masm-mon-Cyrl-Latn-5217-2012', system: 'mns5217-mon', cases: 35 },
  { map: 'var-kor-Hang-Latn-mr-1939', system: 'mr-kor', cases: 141, mend: capital },
  { map: 'bgnpcgn-kor-Hang-Latn-kn-1945', system: 'mr-kor', cases: 42 },
  { map: 'bgn-kor-Hang-Latn-1943', system: 'mr-kor', cases: 5 },
  { map: 'bgn-kor-Kore-Latn-1943', system: 'mr-kor', cases: 5 },
  { map: 'alalc-kor-Hang-Latn-1997', system: 'mr-kor', cases: 30 },
  { map: 'var-kor-Kore-Latn-mr-1939', system: 'mr-kor', cases: 6 },
  { map: 'moct-kor-Hang-Latn-2000', system: 'rr-kor', cases: 13 },
  { map: 'bgnpcgn-kor-Hang-Latn-rok-2011', system: 'rr-kor', cases: 13 },
  { map: 'bgnpcgn-kor-Kore-Latn-rok-2011', system: 'rr-kor', cases: 13 },
  { map: 'bgnpcgn-zho-Hans-Latn-1979', system: 'pinyin-zho', cases: 2, mend: capital },
  { map: 'var-zho-Hani-Latn-wd-1979', system: 'wg-zho', cases: 17, mend: oneWord },
  { map: 'bgn-jpn-Hrkt-Latn-1962', system: 'hepburn-jpn', cases: 11, mend: capital },
  { map: 'bgnpcgn-jpn-Hrkt-Latn-1976', system: 'hepburn-jpn', cases: 73 },
  { map: 'var-jpn-Hrkt-Latn-hepburn-1886', system: 'hepburn-jpn', cases: 5, mend: capital },
  { map: 'var-jpn-Hrkt-Latn-hepburn-1954', system: 'hepburn-jpn', cases: 1, mend: capital },
  { map: 'iso-jpn-Hrkt-Latn-3602-1989', system: 'kunrei-jpn', cases: 15, mend: capital },
  { map: 'mext-jpn-Hrkt-Latn-1954', system: 'kunrei-jpn', cases: 12, mend: capital },
  { map: 'mofa-jpn-Hrkt-Latn-1989', system: 'passport-jpn', cases: 30, mend: initial },
  { map: 'kp-kor-Hang-Latn-2002', system: 'nk-kor', cases: 29, mend: breveU },
];

interface Difference {
  readonly map: string;
  readonly from: string;
  readonly reason: string;
}

export const differences: readonly Difference[] = [
  {
    map: 'alalc-ukr-Cyrl-Latn-1997',
    from: 'Єнакієве',
    reason:
      'The table writes both letters under the tie as capitals, as the suite itself does in Russian and Belarusian.',
  },
  {
    map: 'var-kor-Hang-Latn-mr-1939',
    from: '디방',
    reason:
      '디 is ji in old spelling, as in the words of 1939, and di in the spelling of today, which a system meets.',
  },
  {
    map: 'var-kor-Hang-Latn-mr-1939',
    from: '뎐디',
    reason:
      '디 is ji in old spelling, as in the words of 1939, and di in the spelling of today, which a system meets.',
  },
  {
    map: 'var-kor-Hang-Latn-mr-1939',
    from: '박디',
    reason:
      '디 is ji in old spelling, as in the words of 1939, and di in the spelling of today, which a system meets.',
  },
  {
    map: 'bgnpcgn-kor-Hang-Latn-kn-1945',
    from: '비파1-동',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'moct-kor-Hang-Latn-2000',
    from: '평리1동',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'moct-kor-Hang-Latn-2000',
    from: '평리2동',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'bgnpcgn-kor-Hang-Latn-rok-2011',
    from: '평리1동',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'bgnpcgn-kor-Hang-Latn-rok-2011',
    from: '평리2동',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'bgnpcgn-kor-Kore-Latn-rok-2011',
    from: '坪里1洞',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'bgnpcgn-kor-Kore-Latn-rok-2011',
    from: '坪里2洞',
    reason: 'The figure is read as a word; no name of a person has one.',
  },
  {
    map: 'kp-kor-Hang-Latn-2002',
    from: '삿갓봉',
    reason: 'A stop after a stop is plain by the rule, as in the other examples.',
  },
  {
    map: 'kp-kor-Hang-Latn-2002',
    from: '물곬',
    reason: 'ㄱ after ㄹ is g by the rule, as in the other examples.',
  },
  {
    map: 'kp-kor-Hang-Latn-2002',
    from: '압록강',
    reason: 'The rule makes the sounds alike; the example keeps an established spelling.',
  },
  {
    map: 'kp-kor-Hang-Latn-2002',
    from: '부억-안골',
    reason: 'The suite parts n and g in another word by a hyphen, and here not.',
  },
  {
    map: 'kp-kor-Hang-Latn-2002',
    from: '3.1동',
    reason: 'A figure with a full stop stands in no person’s name.',
  },
  {
    map: 'kp-kor-Hang-Latn-2002',
    from: '평양',
    reason: 'An established spelling that the rule does not give; the capital’s name is an exception there.',
  },
];
