// Lists, nested to any depth: items with their labels, headings, and what stands between them.
import type { Block } from '../../../model/block.ts';
import { walkElements, type XmlElement } from '../../xml/element.ts';
import { Flow } from './flow.ts';
import type { ReadContent } from './inline.ts';
import { fillOwner, ownPlace, readNote } from './notes.ts';
import { spokenOf } from './spoken.ts';

/** The deepest level that a list item may name (`Block.level`). */
const deepest = 32;

/** Reads a list into a flow that stands between blocks. `depth`: of its items, from 1. */
export function readList(
  element: XmlElement,
  flow: Flow,
  content: (depth: number) => ReadContent,
  depth: number,
): void {
  const { session, out } = flow;
  let startsList = out.at(-1)?.kind === 'list-item';
  let label: XmlElement | undefined;
  const level = Math.min(depth, deepest);
  const begin = (item: XmlElement | undefined): void => {
    const origin = item?.attributes['xml:id'];
    const said = label === undefined ? item?.attributes['n'] : spokenOf(label);
    const block: Block = {
      id: session.newBlockId(),
      kind: 'list-item',
      text: '',
      level,
      segments: [],
      spans: [],
      ...(said && { label: said }),
      ...(startsList && { startsList }),
      ...(origin && { origin }),
    };
    if (origin !== undefined) session.origins.set(origin, block);
    startsList = false;
    out.push(block);
    const inside = new Flow(session, { kind: 'list-item', element: item ?? element }, ownPlace(block));
    if (label !== undefined)
      for (const note of walkElements(label))
        if (note.name === 'note') readNote(note, inside, content(depth));
    label = undefined;
    if (item !== undefined) fillOwner(block, item, inside, content(depth + 1));
    else inside.finish();
  };
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') flow.write(child);
    } else if (child.name === 'label' || child.name === 'headLabel') {
      if (label !== undefined) begin(undefined);
      label = child;
    } else if (child.name === 'item') {
      flow.interrupt(() => begin(child));
    } else content(depth)({ ...element, children: [child] }, flow);
  }
  flow.interrupt(() => {
    if (label !== undefined && spokenOf(label) !== '') begin(undefined);
  });
}
