// The dates of a unit, from what EAD gives: normal forms first, then words.
import { parseEdtf } from '../../../model/date/edtf.ts';
import { parsePrintedDate } from '../../../model/date/printed.ts';
import { childOf, elementsOf, wordsOf, type XmlElement } from '../../xml/element.ts';

function isBulk({ attributes }: XmlElement): boolean {
  return (attributes['unitdatetype'] ?? attributes['type']) === 'bulk';
}

/** The first date of a `did` that can be read, in EDTF; the inclusive before the bulk. `unread`: words of those that cannot. */
export function datesOf(did: XmlElement, language: string): { edtf: string | null; unread: string[] } {
  const all = [
    ...elementsOf(did),
    ...[...elementsOf(did, 'unittitle')].flatMap((title) => [...elementsOf(title)]),
  ];
  const dates = all.filter(({ name }) => name === 'unitdate' || name === 'unitdatestructured');
  let edtf: string | null = null;
  const unread: string[] = [];
  for (const date of dates.toSorted((a, b) => Number(isBulk(a)) - Number(isBulk(b)))) {
    const read = date.name === 'unitdate' ? plainDate(date, language) : structured(date, language);
    if (read === undefined) {
      const words = wordsOf(date);
      if (words !== '' && !/^(?:undated|n\. ?d\.?)$/i.test(words)) unread.push(words);
    } else edtf ??= read;
  }
  return { edtf, unread };
}

function plainDate(date: XmlElement, language: string): string | undefined {
  const { normal } = date.attributes;
  const read = normal === undefined ? undefined : edtfOf(normal);
  if (read !== undefined) return read;
  const printed = parsePrintedDate(wordsOf(date), { language });
  return printed.ok ? (printed.value.edtf ?? undefined) : undefined;
}

/** A normal form: EDTF, or the days of ISO 8601 without hyphens ("19450509/19531231"). */
function edtfOf(normal: string): string | undefined {
  const spread = normal.trim().replace(/\b(\d{4})(\d{2})(\d{2})\b/g, '$1-$2-$3');
  const read = parseEdtf(spread);
  return read.ok ? read.value.edtf : undefined;
}

function structured(date: XmlElement, language: string): string | undefined {
  const range = childOf(date, 'daterange');
  if (range !== undefined) {
    const [from, to] = [childOf(range, 'fromdate'), childOf(range, 'todate')].map((end) =>
      end === undefined ? '' : (single(end, language) ?? ''),
    );
    return from === '' && to === '' ? undefined : edtfOf(`${from ?? ''}/${to ?? ''}`);
  }
  const one = childOf(date, 'datesingle');
  if (one !== undefined) return single(one, language);
  const set = childOf(date, 'dateset');
  return set === undefined ? undefined : structured(set, language);
}

function single(date: XmlElement, language: string): string | undefined {
  const { standarddate, notbefore, notafter } = date.attributes;
  if (standarddate !== undefined) return edtfOf(standarddate);
  if (notbefore !== undefined || notafter !== undefined)
    return edtfOf(`${notbefore ?? ''}/${notafter ?? ''}`);
  const printed = parsePrintedDate(wordsOf(date), { language });
  return printed.ok ? (printed.value.edtf ?? undefined) : undefined;
}
