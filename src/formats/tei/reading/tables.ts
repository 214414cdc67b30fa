// Tables: rows of cells of blocks.
import type { Cell } from '../../../model/block.ts';
import type { XmlElement } from '../../xml/element.ts';
import { Flow } from './flow.ts';
import type { ReadContent } from './inline.ts';

/** The most rows or columns over which one cell may stretch. */
const widest = 1000;

/** Reads a table into a flow that stands between blocks. What is neither row nor cell stands before it. */
export function readTable(element: XmlElement, flow: Flow, content: ReadContent): void {
  const { session, out } = flow;
  const { 'xml:id': origin } = element.attributes;
  const id = session.newBlockId();
  const rows: Cell[][] = [];
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === 'row') {
      const cells: Cell[] = [];
      for (const cell of child.children) {
        if (typeof cell === 'string' && cell.trim() === '') continue;
        if (typeof cell !== 'string' && cell.name === 'cell')
          cells.push(readCell(cell, child, flow, content));
        else content({ ...child, children: [cell] }, flow);
      }
      rows.push(cells);
    } else content({ ...element, children: [child] }, flow);
  }
  flow.interrupt(() =>
    out.push({ id, kind: 'table', text: '', segments: [], spans: [], rows, ...(origin && { origin }) }),
  );
}

function readCell(cell: XmlElement, row: XmlElement, { session }: Flow, content: ReadContent): Cell {
  const flow = new Flow(session, { kind: 'paragraph', element: cell }, { out: [] });
  content(cell, flow);
  flow.finish();
  const columns = spanOf(cell.attributes['cols']);
  const rows = spanOf(cell.attributes['rows']);
  const isHeader = cell.attributes['role'] === 'label' || row.attributes['role'] === 'label';
  return {
    ...(isHeader && { header: true }),
    ...(columns && { columns }),
    ...(rows && { rows }),
    blocks: flow.out,
  };
}

function spanOf(written: string | undefined): number | undefined {
  const number = Number(written);
  return Number.isInteger(number) && number > 1 && number <= widest ? number : undefined;
}
