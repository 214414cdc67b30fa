// Names of offices, committees and firms, so that two ways of printing one compare as equal.
import { wordsOf } from '../../../text/name/words.ts';

const dropped = new Set(['the', 'and']);
const whole = new Map(
  Object.entries({
    us: ['united', 'states'],
    usa: ['united', 'states', 'america'],
    uk: ['united', 'kingdom'],
    un: ['united', 'nations'],
    dept: ['department'],
    govt: ['government'],
    natl: ['national'],
    intl: ['international'],
    cmte: ['committee'],
    assn: ['association'],
    univ: ['university'],
    corp: ['corporation'],
    co: ['company'],
  }),
);

/**
 * The words of a body's name without articles and "and", with common English abbreviations written out, and what "of" joins put before: equal
 * for "Dept. of State" and "The State Department". An embassy in a country is not the embassy of it.
 */
export function bodyKey(written: string): string {
  const parts: string[][] = [[]];
  let initials = '';
  for (const word of [...wordsOf(written), '']) {
    if (word.length === 1) {
      initials += word;
      continue;
    }
    for (const one of [initials, word])
      if (one === 'of') parts.unshift([]);
      else if (one !== '' && !dropped.has(one)) parts[0]?.push(...(whole.get(one) ?? [one]));
    initials = '';
  }
  return parts.flat().join(' ');
}
