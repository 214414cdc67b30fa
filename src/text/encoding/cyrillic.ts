// Which 8-bit Cyrillic encoding a text is in: judged by how often each letter occurs, and by capitals inside words.

const encodings = ['windows-1251', 'koi8-r', 'koi8-u', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'] as const;
export type CyrillicEncoding = (typeof encodings)[number];

/** The likeliest encoding; `sure` where the text reads naturally in it and clearly less so in every other. */
export interface CyrillicGuess {
  readonly encoding: CyrillicEncoding;
  readonly sure: boolean;
}

// Per cent of letters in Russian prose; letters of Ukrainian, Belarusian and Serbian are put in with a middling share.
// prettier-ignore
const shares: Readonly<Record<string, number>> = {
  о: 10.9, е: 8.5, а: 8, и: 7.4, н: 6.7, т: 6.3, с: 5.5, р: 4.7, в: 4.5, л: 4.4, к: 3.5, м: 3.2, д: 3, п: 2.8, у: 2.6,
  я: 2, ы: 1.9, ь: 1.7, г: 1.7, з: 1.6, б: 1.6, ч: 1.4, й: 1.2, х: 1, ж: 0.9, ш: 0.7, ю: 0.6, ц: 0.5, щ: 0.4, э: 0.3,
  ф: 0.3, ъ: 0.1, ё: 0.2, і: 4, ї: 0.7, є: 0.7, ґ: 0.05, ў: 0.3, ј: 1, љ: 0.3, њ: 0.3, ћ: 0.3, ђ: 0.1, џ: 0.05,
};
const logShare = new Map(Object.entries(shares).map(([letter, share]) => [letter, Math.log(share / 100)]));
const rareLetter = Math.log(0.0001);

// Typographic characters that stand in Cyrillic text without being letters, and those of them that no small letter follows.
const typographic = /[\u00a0\u00a7\u00ab\u00b0\u00bb\u2013\u2014\u2018-\u201e\u2026\u2116\u2022]/u;
const beforeBlank = /[\u00a7\u00b0\u00bb\u2013\u2014\u2019\u201d\u2116]/u;
const ordinary = -3;

/** Below this mean log-likelihood of a letter, text does not read as a Slavic language: natural text lies near -3, chance near -4. */
const natural = -3.4;
/** The least total by which the likeliest reading must beat the next, in natural logarithms. */
const margin = 8;
/** Mac Cyrillic differs from windows-1251 in little but its capitals, and is rare: it needs more evidence. */
const handicap: Partial<Record<CyrillicEncoding, number>> = { 'x-mac-cyrillic': 4 };

/** Judges a sample that is not UTF-8; undefined where no Cyrillic encoding makes words of it. Linear in the sample. */
export function guessCyrillic(sample: Uint8Array): CyrillicGuess | undefined {
  const readings = encodings
    .map((encoding) => {
      const { letters, likelihood } = judge(new TextDecoder(encoding).decode(sample));
      return { encoding, mean: likelihood / letters, total: likelihood - (handicap[encoding] ?? 0) };
    })
    .sort((a, b) => b.total - a.total);
  const best = readings[0];
  if (best === undefined || !(best.mean >= natural - 0.6)) return undefined;
  // KOI8-R and KOI8-U read alike where no Ukrainian letter occurs: they do not compete with each other.
  const next = readings.find((one) => one.total < best.total);
  const lead = next === undefined ? 0 : best.total - next.total;
  return { encoding: best.encoding, sure: best.mean >= natural && lead >= margin };
}

function judge(text: string): { letters: number; likelihood: number } {
  let letters = 0;
  let likelihood = 0;
  let before: 'small' | 'capital' | 'latin' | 'closed' | 'other' = 'other';
  for (const character of text) {
    if (character < '\u0080') {
      const isLatin = /[a-z]/i.test(character);
      if (isLatin && (before === 'small' || before === 'capital')) likelihood += rareLetter;
      before = isLatin ? 'latin' : 'other';
      continue;
    }
    letters++;
    const lower = character.toLowerCase();
    const share = logShare.get(lower);
    if (share === undefined) {
      const isTypographic = typographic.test(character);
      // What is neither letter nor typographic counts as a letter that hardly ever occurs.
      likelihood += isTypographic ? ordinary : rareLetter;
      before = isTypographic && beforeBlank.test(character) ? 'closed' : 'other';
      continue;
    }
    const isSmall = character === lower;
    // Signs of a wrong reading: a capital after a small letter, a small letter right after a dash, a word in two scripts.
    const isOdd = before === 'latin' || (isSmall ? before === 'closed' : before === 'small');
    likelihood += isOdd ? rareLetter : share;
    before = isSmall ? 'small' : 'capital';
  }
  return { letters, likelihood };
}
