// fetch.txt: files that whoever receives a bag is to fetch himself (RFC 8493, section 2.2.3). Verno fetches none.
import { bagPath, decodePath } from './bag-path.ts';
import { linesOf } from './encoding.ts';
import type { Findings } from './findings.ts';

export const fetchFile = 'fetch.txt';

/** Reads which files of the payload are to be fetched; with the line of each. */
export function readFetch(text: string, from1: boolean, findings: Findings): ReadonlyMap<string, number> {
  const wanted = new Map<string, number>();
  for (const { line, number } of linesOf(text)) {
    if (line.trim() === '') continue;
    const where = { file: fetchFile, line: number };
    const parts = /^([^ \t]+)[ \t]+(\d{1,15}|-)[ \t]+(.*)$/s.exec(line);
    const [, url = '', , written = ''] = parts ?? [];
    if (parts === null || !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url)) {
      findings.add('error', 'bag-fetch-line', 'This is no line of a fetch file: an address, a length or “-”, and a path are wanted.', where, 'Write the line again, or fetch the file by hand and take the line away.'); // prettier-ignore
      continue;
    }
    const meant = bagPath(decodePath(written, from1));
    if (meant.kind !== 'within') {
      findings.add('error', 'bag-path-outside', 'The path leads out of the bag, here or on another system.', { ...where, path: written }, 'Do not fetch it. Do not trust this bag before you know who made it.'); // prettier-ignore
      continue;
    }
    if (!meant.path.startsWith('data/')) {
      findings.add('error', 'bag-fetch-tag', 'Something that is not under data/ is to be fetched.', { ...where, path: written }, 'Only files of the payload may be left to be fetched.'); // prettier-ignore
      continue;
    }
    wanted.set(meant.path, number);
  }
  return wanted;
}
