// The date that a citation names: chosen among a record's dates, in words and as CSL, never more precise than it is known.
import type { DateRole, DateStatement } from '../../model/date/statement.ts';
import { parseEdtf } from '../../model/date/edtf.ts';
import type { CslDate } from './csl.ts';
import { edtfInWords, plainDate } from './date-words.ts';

/** `words`: as a note prints it. `edtf`: canonical. `csl`: for exchange. */
export interface CitedDate {
  readonly words: string;
  readonly edtf: string;
  readonly csl: CslDate;
}

// Dates of events that a document speaks about, and dates whose role nobody knows, are not its date.
const order: readonly DateRole[] = ['document', 'sent', 'received', 'registered', 'published'];

/**
 * The date of the document: the first that is stated as such, else when it was sent, received, registered or published; undefined
 * for an undated one. A date that does not stand on the document is bracketed, as Chicago does (14.145).
 */
export function citedDate(dates: readonly DateStatement[]): CitedDate | undefined {
  for (const role of order) {
    for (const statement of dates) {
      if (statement.role !== role || statement.edtf === null) continue;
      const read = parseEdtf(statement.edtf);
      if (!read.ok) continue;
      const { edtf, uncertain } = read.value;
      const doubtful = uncertain || statement.certainty === 'uncertain';
      const words = edtfInWords(read.value) + (doubtful ? '?' : '');
      const bracketed = doubtful || statement.basis !== 'written';
      return {
        words: bracketed ? `[${words}]` : words,
        edtf,
        csl: cslDate(edtf, bracketed ? `[${words}]` : words, doubtful || read.value.approximate),
      };
    }
  }
  return undefined;
}

/** `date-parts` where CSL can say it, with `circa` for all that is approximate or in doubt; else the words. */
function cslDate(edtf: string, words: string, circa: boolean): CslDate {
  const ends = edtf.split('/').map(plainDate);
  const parts: number[][] = [];
  for (const end of ends) {
    if (end === undefined || ends.length > 2) return { literal: words };
    if (end.season !== undefined && ends.length > 1) return { literal: words };
    parts.push([
      end.year,
      ...(end.month === undefined ? [] : [end.month]),
      ...(end.day === undefined ? [] : [end.day]),
    ]);
  }
  const season = ends[0]?.season;
  return {
    'date-parts': parts,
    ...(season === undefined ? {} : { season }),
    ...(circa ? { circa } : {}),
  };
}

/** A day as CSL, from ISO 8601 ("2026-11-23"); undefined where it is none. */
export function isoDayAsCsl(day: string): CslDate | undefined {
  const plain = plainDate(day);
  return plain?.day === undefined || plain.month === undefined
    ? undefined
    : { 'date-parts': [[plain.year, plain.month, plain.day]] };
}
