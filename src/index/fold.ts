// Names and titles as a list sorts them: letters without marks, case or punctuation.

/** Code units that count for an order. */
const ordered = 80;

/** Letters without marks or case, so that what a reader looks up stands together. */
export function folded(text: string): string {
  return plain(text).toLowerCase().slice(0, ordered).toWellFormed();
}

function plain(text: string): string {
  return text
    .slice(0, 4 * ordered)
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{P}\p{C}]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** Letters that no decomposition takes apart, under the one that a reader looks for. */
const sameLetter: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 's',
  æ: 'a',
  œ: 'o',
};

/**
 * The initial under which a label stands: its first letter as a capital, without marks (but Й); 漢 for every Chinese character; # for what
 * begins with no letter.
 */
export function initialOf(label: string): string {
  const [first = ''] = label
    .slice(0, 4 * ordered)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .normalize('NFC');
  if (/\p{sc=Han}/u.test(first)) return '漢';
  if (!/\p{L}/u.test(first)) return '#';
  if (/й/iu.test(first)) return 'Й';
  const [letter = '#'] = first.normalize('NFKD');
  const small = letter.toLowerCase();
  const [capital = '#'] = (sameLetter[small] ?? small).toUpperCase();
  return capital;
}

/** A unit's step or value so that numbers stand in the order of their size: "оп. 2" before "оп. 10". */
export function numbersInOrder(text: string): string {
  return text.replaceAll(/\d{1,15}/gu, (digits) => digits.padStart(15, '0'));
}
