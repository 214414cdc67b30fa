// The parallel text: original and translation in level rows.
import type { VNode } from 'preact';
import { parallelRows, type Piece, type Row } from '../../app/read/edition/parallel.ts';
import type { Page } from '../../model/exemplar.ts';
import { direction } from '../../model/language.ts';
import type { Text } from '../../model/text.ts';
import { words } from '../pages/words.ts';
import { absentPagesWords } from './absence.ts';
import { pieceNode } from './block.tsx';
import type { Reading } from './reading.ts';
import { TextHead } from './text-head.tsx';

function cell(side: 'o' | 't', text: Text, pieces: readonly Piece[], reading: Reading): VNode {
  return (
    <div class={side} lang={text.language} dir={direction(text.language)}>
      {pieces.map((piece) => pieceNode(piece, reading))}
    </div>
  );
}

/** A run of rows is drawn together by a line; a single row needs none. */
const reasonClasses = { 'page-absence': '', marginal: ' lone beside', 'no-counterpart': ' lone' } as const;

function reasonCell(side: 'o' | 't', row: Row, said: string | undefined): VNode {
  return (
    <div class={`${side} why${reasonClasses[row.reason?.kind ?? 'no-counterpart']}`}>
      {said === undefined ? null : <p>{said}</p>}
    </div>
  );
}

/** What stands in the empty half of a row; nothing where the row before it has said the same. */
function reasonWords(row: Row, before: Row | undefined): string | undefined {
  const { reason } = row;
  if (reason === undefined) return undefined;
  if (reason.kind === 'marginal') return words.text.marginal;
  if (reason.kind === 'no-counterpart')
    return row.source.length > 0 ? words.text.notInTranslation : words.text.notInOriginal;
  const previous = before?.reason;
  const same = previous?.kind === 'page-absence' && previous.pages === reason.pages;
  return same ? undefined : absentPagesWords(reason.pages);
}

const startsBlock = (row: Row): boolean => [...row.source, ...row.target].some((piece) => piece.start === 0);

function rowNode(row: Row, before: Row | undefined, texts: readonly [Text, Text], reading: Reading): VNode {
  const said = reasonWords(row, before);
  const names = ['row', startsBlock(row) ? 'begin' : '', row.by === 'gap' ? 'gap' : ''].filter(
    (name) => name !== '',
  );
  if (row.source.length === 0 && row.target.length === 0)
    return (
      <div class={`${names.join(' ')} missing`}>
        <div class="o why">
          <p>{said}</p>
        </div>
      </div>
    );
  return (
    <div class={names.join(' ')}>
      {row.source.length > 0 ? cell('o', texts[0], row.source, reading) : reasonCell('o', row, said)}
      {row.target.length > 0 ? cell('t', texts[1], row.target, reading) : reasonCell('t', row, said)}
    </div>
  );
}

/** The quiet line that says how the rows were made, and that nobody has looked at them. */
function howMade(rows: readonly Row[]): string {
  const used = (['order', 'number', 'paragraph'] as const).filter((by) => rows.some((row) => row.by === by));
  return `${words.text.rows}${used.map((by) => words.text.rowsBy[by]).join(', ')}; ${words.text.rowsUnchecked}`;
}

export function ParallelText(props: {
  readonly original: Text;
  readonly translation: Text;
  readonly pages: readonly Page[];
  readonly reading: Reading;
}): VNode {
  const { original, translation, pages, reading } = props;
  const rows = parallelRows(original, translation, pages);
  return (
    <div class="parallel">
      <div class="row heads">
        <div class="o">
          <TextHead text={original} />
        </div>
        <div class="t">
          <TextHead text={translation} />
        </div>
      </div>
      <p class="quiet how">{howMade(rows)}</p>
      {rows.map((row, index) => rowNode(row, rows[index - 1], [original, translation], reading))}
    </div>
  );
}
