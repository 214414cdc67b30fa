// Where the document lies: every exemplar's repository and code, as a note names them.
import { notGivenInEnglish } from '../../model/code/not-given.ts';
import { printFolios, printReferenceCode, type CodeStyle } from '../../model/code/print.ts';
import type { ReferenceCode, Scheme } from '../../model/code/schema.ts';
import type { Exemplar } from '../../model/exemplar.ts';

/**
 * `line`: all exemplars, "APRF, fond and opis not given, ll. 151–154; AVPRF, f. 059a …"; empty where none is known. `archive` and
 * `within` are the line for CSL. Of several exemplars all stand in `within`: a style that sets the archive behind the
 * location would else ascribe the last code to the first archive.
 */
export interface CitedLocation {
  readonly line: string;
  readonly archive?: string;
  readonly within?: string;
}

/** All exemplars, in the order of the description: which of them was read, a record often cannot say. */
export function citedLocation(exemplars: readonly Exemplar[]): CitedLocation {
  const places = exemplars.map(placeOf).filter(({ archive, within }) => archive !== '' || within !== '');
  const line = places.map(inOneLine).join('; ');
  const [only] = places;
  if (only === undefined) return { line };
  if (places.length > 1 || only.archive === '') return { line, within: line };
  return only.within === '' ? { line, archive: only.archive } : { line, ...only };
}

/** One exemplar's repository and code, as a note names them; empty where neither is known. */
export function exemplarInWords(exemplar: Exemplar): string {
  return inOneLine(placeOf(exemplar));
}

function inOneLine({ archive, within }: { archive: string; within: string }): string {
  return joined([archive, within], ', ');
}

function placeOf({ repository, code, written }: Exemplar): { archive: string; within: string } {
  if (code === undefined) {
    const archive = repository ?? '';
    if (written === undefined || written === archive) return { archive, within: '' };
    return written.startsWith(`${archive}, `)
      ? { archive, within: written.slice(archive.length + 2) }
      : { archive: '', within: joined([written.includes(archive) ? '' : archive, written], ', ') };
  }
  return { archive: code.repository ?? repository ?? '', within: codeWithin(code) };
}

const styles: Readonly<Record<Scheme, CodeStyle>> = {
  russian: 'russian-latin',
  us: 'us',
  british: 'british',
  other: 'as-written',
};

/** A code without its repository: what is not given stands where it would stand, before the folios; ranges with an en dash. */
function codeWithin(code: ReferenceCode): string {
  const style = styles[code.scheme];
  const { repository: _, remark: __, ...rest } = code;
  return joined(
    [
      printReferenceCode({ ...rest, folios: null, notGiven: [] }, style),
      (notGivenInEnglish(code.notGiven, 'long') ?? '').toLowerCase(),
      code.folios === null ? '' : printFolios(code.folios, style).replaceAll(/(?<=\S)-(?=\S)/g, '–'),
    ],
    ', ',
  );
}

function joined(pieces: readonly string[], by: string): string {
  return pieces.filter((piece) => piece !== '').join(by);
}
