// A lexicon as the bytes of a file: a line of what it is, then a line for each word of the source.
import { stampOf } from './stamp.ts';
import { tableLexicon, type Chances, type TableLexicon } from './table.ts';

const format = 'verno-lexicon 1';
const thousand = 1000;

/** UTF-8: `format TAB source TAB target TAB stamp`, then lines of `word TAB rendering SPACE forward SPACE backward TAB …`, chances in thousandths. */
export function writeLexicon(lexicon: TableLexicon): Uint8Array {
  const lines = [[format, lexicon.source, lexicon.target, lexicon.stamp].join('\t')];
  for (const [word, row] of lexicon.rows) {
    const cells = Array.from(
      row,
      ([other, { forward, backward }]) =>
        `${other} ${Math.round(forward * thousand)} ${Math.round(backward * thousand)}`,
    );
    lines.push([word, ...cells].join('\t'));
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

/** The lexicon that was written, or undefined where the bytes are not whole: it is to be learnt anew. */
export function readLexicon(bytes: Uint8Array): TableLexicon | undefined {
  const [head = '', ...lines] = new TextDecoder().decode(bytes).split('\n');
  const [kind, source, target, stamp] = head.split('\t');
  if (kind !== format || source === undefined || target === undefined || stamp === undefined)
    return undefined;
  const rows = new Map<string, ReadonlyMap<string, Chances>>();
  if (lines.pop() !== '') return undefined;
  for (const line of lines) {
    const [word = '', ...cells] = line.split('\t');
    const row = new Map<string, Chances>();
    for (const cell of cells) {
      const [other = '', forward, backward] = cell.split(' ');
      row.set(other, { forward: Number(forward) / thousand, backward: Number(backward) / thousand });
    }
    rows.set(word, row);
  }
  return stampOf(rows) === stamp ? tableLexicon(source, target, stamp, rows) : undefined;
}
