// One piece of a text as an element of its kind: heading, paragraph, list item, stamp, table, noise …
import { direction } from '../../app/read/edition/blocks.ts';
import type { ComponentChildren, VNode } from 'preact';
import type { Piece } from '../../app/read/edition/parallel.ts';
import type { Block, Cell } from '../../model/block.ts';
import { words } from '../pages/words.ts';
import { inline, PageBreak } from './inline.tsx';
import type { Reading } from './reading.ts';

/** The deepest indentation that the style sheet knows. */
const MAX_INDENT = 6;

/** `lang` and `dir` where a block differs from the text around it. */
export function languageAttributes(tag: string | undefined): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return tag === undefined ? {} : { lang: tag, dir: direction(tag) };
}

/** Lines of a string, for "21 lines". */
export function countLines(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

function cellNode(cell: Cell, firstRow: boolean, reading: Reading): VNode {
  const children = cell.blocks.map((block) => blockNode(block, reading));
  const size = { colSpan: cell.columns, rowSpan: cell.rows };
  return cell.header === true ? (
    <th scope={firstRow ? 'col' : 'row'} {...size}>
      {children}
    </th>
  ) : (
    <td {...size}>{children}</td>
  );
}

function tableNode(block: Block, reading: Reading): VNode {
  const inside: Reading = { ...reading, numbered: false };
  const rows = (block.rows ?? []).map((row, index) => (
    <tr>{row.map((cell) => cellNode(cell, index === 0, inside))}</tr>
  ));
  // It scrolls by itself where it is wider than the page, so it must be reachable by keyboard.
  return (
    <div class="table" role="region" aria-label={words.text.table} tabIndex={0} id={block.id}>
      <table>
        <tbody>{rows}</tbody>
      </table>
    </div>
  );
}

/** Noise is folded away; a page that begins in it is shown all the same. */
function noiseNode({ block, start, end }: Piece, reading: Reading): VNode {
  const text = block.text.slice(start, end);
  return (
    <div class="noise" id={start === 0 ? block.id : undefined}>
      {block.spans.map((span) =>
        span.type === 'page-break' && span.start >= start && span.start < Math.max(end, 1) ? (
          <PageBreak span={span} atStart reading={reading} />
        ) : null,
      )}
      <details>
        <summary lang={words.language} dir="ltr">
          {words.text.noise(words.count.lines(countLines(text)))}
        </summary>
        <div class="asis">{text}</div>
      </details>
    </div>
  );
}

/** Whether a block has neither words of its own nor anything that stands where words would: a gap, the beginning of a page. */
export const saysNothing = ({ text, spans }: Block): boolean => text === '' && spans.length === 0;

function headingNode(
  level: number,
  attributes: { class: string; id?: string },
  children: ComponentChildren,
): VNode {
  const Tag = level <= 1 ? 'h4' : level === 2 ? 'h5' : 'h6';
  return <Tag {...attributes}>{children}</Tag>;
}

/** Where an attachment begins: the edition's word for it, and what the source calls it, if anything. */
function attachmentNode({ block, start, end }: Piece, reading: Reading): VNode {
  return (
    <p class="attachment" id={block.id} {...languageAttributes(block.language)}>
      <span class="attachment-word" lang={words.language} dir="ltr">
        {words.text.attachment}
      </span>
      {!saysNothing(block) && <> {inline(block, start, end, reading)}</>}
    </p>
  );
}

/** A piece of a text. The block's id stands on the piece that begins it. */
export function pieceNode(piece: Piece, reading: Reading): VNode {
  const { block, start, end, depth } = piece;
  if (block.kind === 'table') return tableNode(block, reading);
  if (block.noise === true) return noiseNode(piece, reading);
  if (block.kind === 'attachment' && start === 0) return attachmentNode(piece, reading);
  const begins = start === 0;
  const indent = Math.min(MAX_INDENT, block.kind === 'list-item' ? (block.level ?? 1) - 1 + depth : depth);
  const names = [block.kind, begins ? '' : 'cont', indent > 0 ? `in${indent}` : ''].filter(
    (name) => name !== '',
  );
  const attributes = {
    class: names.join(' '),
    ...(begins ? { id: block.id } : {}),
    ...languageAttributes(block.language),
  };
  const text = inline(block, start, end, reading);
  if (block.kind === 'heading') return headingNode(block.level ?? 1, attributes, text);
  if (block.kind === 'list-item')
    return (
      <p {...attributes}>
        {begins && <span class="label">{block.label ?? '–'}</span>}
        <span class="body">{text}</span>
      </p>
    );
  return (
    <p {...attributes}>
      {block.kind === 'marginal' && <span class="vh">{words.text.inTheMargin}: </span>}
      {text}
    </p>
  );
}

/** A whole block with everything beneath it, where it stands outside the rows: in a table or a note. */
export function blockNode(block: Block, reading: Reading): VNode {
  const whole = pieceNode({ block, start: 0, end: block.text.length, depth: 0 }, reading);
  if (block.blocks === undefined || block.blocks.length === 0) return whole;
  return (
    <>
      {saysNothing(block) && block.kind !== 'attachment' ? null : whole}
      {block.blocks.map((inner) => blockNode(inner, reading))}
    </>
  );
}
