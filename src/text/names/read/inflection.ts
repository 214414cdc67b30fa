// Cyrillic case forms of names: from a form in a text to the nominatives that it may come from.

/** Endings of oblique cases and what they stand for, longest first; Russian grammar of 1980, §§ 1180-1240. */
const endings: readonly (readonly [string, readonly string[]])[] = [
  ['скими', ['ский']],
  ['ского', ['ский', 'ской']],
  ['скому', ['ский', 'ской']],
  ['ским', ['ский', 'ской']],
  ['ском', ['ский', 'ской']],
  ['цкого', ['цкий']],
  ['цкому', ['цкий']],
  ['цким', ['цкий']],
  ['цком', ['цкий']],
  ['ской', ['ская', 'ской']],
  ['скую', ['ская']],
  ['цкой', ['цкая']],
  ['цкую', ['цкая']],
  ['овым', ['ов']],
  ['евым', ['ев']],
  ['ёвым', ['ёв']],
  ['иным', ['ин']],
  ['ыным', ['ын']],
  ['овой', ['ова']],
  ['евой', ['ева']],
  ['иной', ['ина']],
  ['ого', ['ый', 'ой', 'ий']],
  ['его', ['ий']],
  ['ому', ['ый', 'ой', 'ий']],
  ['ему', ['ий']],
  ['ыми', ['ый']],
  ['ией', ['ия']],
  ['ием', ['ий']],
  ['ия', ['ий', 'ия']],
  ['ию', ['ий', 'ия']],
  ['ии', ['ий', 'ия']],
  ['ым', ['ый', 'ой', 'ов', 'ин']],
  ['ем', ['ь', 'й', '', 'е']],
  ['ём', ['ь', 'й']],
  ['ом', ['', 'о']],
  ['ой', ['а', '']],
  ['ей', ['я', 'а', '']],
  ['ою', ['а']],
  ['ы', ['а', '']],
  ['у', ['', 'а', 'о']],
  ['ю', ['ь', 'й', 'я']],
  ['а', ['', 'о']],
  ['я', ['ь', 'й']],
  ['е', ['', 'а', 'ь', 'й', 'я']],
  ['и', ['ь', 'я', 'а']],
];

/** The fewest letters that a stem keeps; shorter names («Ли», «Мао») are not declined so. */
const shortestStem = 2;

/** Nominatives that a Cyrillic word may be an oblique case of, the likeliest first; never the word itself. Small letters in, small out. */
export function nominatives(word: string): string[] {
  const found: string[] = [];
  for (const [ending, bases] of endings) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    if (stem.length < shortestStem || !/[аеёиоуыэюяөү]/u.test(stem)) continue;
    for (const base of bases) {
      const nominative = stem + base;
      if (fits(stem, base) && nominative !== word && !found.includes(nominative)) found.push(nominative);
    }
    if (ending.length > 2 && found.length > 0) break;
  }
  return found;
}

/** й and я follow vowels or soft stems; a bare stem ends in a consonant. */
function fits(stem: string, base: string): boolean {
  const vowel = /[аеёиоуыэюяөү]$/u.test(stem);
  if (base === 'й') return vowel;
  return base !== '' || !vowel;
}
