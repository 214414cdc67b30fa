// Where something is missing between two characters of a string: the spaces that its mark wants on either side.

const wantsNone = { before: /[\s([{‘“«]$/u, after: /^[\s.,;:!?)\]}’”»]/u } as const;

/**
 * The spaces around a mark that is put into `text` at `at` (UTF-16 code units). One that stands between two letters is within a word and
 * gets none; elsewhere the mark is set off as a word would be.
 */
export function spacesAround(
  text: string,
  at: number,
): { readonly before: '' | ' '; readonly after: '' | ' ' } {
  const [left, right] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  const isWithinWord = /[\p{L}\p{M}\p{N}]$/u.test(left) && /^[\p{L}\p{M}\p{N}]/u.test(right);
  if (isWithinWord) return { before: '', after: '' };
  return {
    before: left === '' || wantsNone.before.test(left) ? '' : ' ',
    after: right === '' || wantsNone.after.test(right) ? '' : ' ',
  };
}
