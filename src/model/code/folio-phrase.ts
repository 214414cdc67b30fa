// A phrase that is folios and nothing else: "f. 23", "fols 12r-14v", "Bl. 12-14", "pp. 3-9".
import { readFolios } from './folios.ts';
import type { Folios } from './schema.ts';
import { PAGE_WORDS } from './words.ts';

const WORD =
  /^(?:f|ff|fo|fol|fols|folio|folios|leaf|leaves|sheet|sheets|l|ll|listy?|л|лл|bl|blatt|blätter|k|p|pp|page|pages|s|стр)(?!\p{L})\.?\s{0,2}/iu;

/**
 * The folios that a phrase consists of, word and numbers; undefined where it says anything more. Behind folios
 * (`before`) a phrase of bare numbers goes on with them: "ff. 3, 7-9".
 */
export function readFolioPhrase(phrase: string, before: Folios | null = null): Folios | undefined {
  const word = WORD.exec(phrase)?.[0] ?? '';
  if (word === '' && before === null) return undefined;
  const found = readFolios(phrase, word.length);
  if (found === undefined || phrase.slice(found.end).replace('.', '').trim() !== '') return undefined;
  const page = PAGE_WORDS.has(word.toLowerCase().replace(/[.\s]/gu, ''));
  const unit = word === '' && before !== null ? before.unit : page ? 'page' : 'leaf';
  return { label: phrase.slice(0, found.end).trim(), unit, ranges: found.ranges, unread: found.unread };
}
