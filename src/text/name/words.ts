// Written names as words: without case, accents, punctuation.

/** Words of a name in small letters, without marks and punctuation. A hyphen parts words; an apostrophe or a full stop inside one does not. */
export function wordsOf(written: string): string[] {
  return written
    .slice(0, longest)
    .normalize('NFKD')
    .replaceAll(/[\p{M}'’ʼ`]/gu, '')
    .replaceAll(/\.(?=\p{L})/gu, '. ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Code units of a name that count. */
const longest = 300;
