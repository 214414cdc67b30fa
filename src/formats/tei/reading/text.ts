// The text of a record from its TEI elements: blocks in reading order, notes behind them.
import { walkBlocks, type Block, type BlockKind } from '../../../model/block.ts';
import type { XmlElement, XmlNode } from '../../xml/element.ts';
import { blockElements, holderElements, phraseElements, structureElements } from './elements.ts';
import { Flow } from './flow.ts';
import { readInline } from './inline.ts';
import { readList } from './lists.ts';
import { readNote, readNoteInPlace } from './notes.ts';
import type { Session } from './session.ts';
import { isIndent } from './spoken.ts';
import { readTable } from './tables.ts';

/** Where content stands: the kind of loose words, the level of headings, the depth of lists. */
interface Standing {
  readonly loose: BlockKind;
  readonly heading: number;
  readonly list: number;
}

/**
 * Reads the content of an element (a document's `div`, a `body`) as blocks. Names, pages and unknown elements gather in the session. The
 * words are the source's, with their white space made even; `lb` is a line end within a block. Notes stand at the end.
 */
export function readBlocks(element: XmlElement, session: Session): Block[] {
  const out: Block[] = [];
  const standing: Standing = { loose: 'paragraph', heading: 1, list: 1 };
  readHolder(element, session, standing, out);
  const blocks = [...out, ...session.notes];
  placeLastPages(blocks, session);
  return blocks;
}

function readHolder(element: XmlElement, session: Session, standing: Standing, out: Block[]): void {
  const flow = new Flow(session, { kind: standing.loose, element }, { out });
  readContent(element.children, flow, standing);
  flow.finish();
}

function readContent(children: readonly XmlNode[], flow: Flow, standing: Standing): void {
  const last = children.length - 1;
  for (let at = 0; at <= last; at++) {
    const child = children[at];
    if (child === undefined) continue;
    if (typeof child !== 'string') readElement(child, flow, standing);
    else if ((at === 0 || at === last) && isIndent(child)) flow.writeIndent();
    else flow.write(child);
  }
}

function readElement(element: XmlElement, flow: Flow, standing: Standing): void {
  const { session, out } = flow;
  const { name } = element;
  const content = (inner: XmlElement, into: Flow): void => readContent(inner.children, into, standing);
  if (name === 'note') {
    const isBetween = flow.text === '' && session.vocabulary.note(element).inPlace;
    if (!isBetween) readNote(element, flow, content);
    else flow.interrupt(() => readNoteInPlace(element, flow, content));
    return;
  }
  if (structureElements.has(name)) {
    flow.interrupt(() => readStructure(element, flow, standing));
    return;
  }
  const holds = holderElements.get(name);
  if (holds !== undefined && (name !== 'quote' || flow.text === '' || hasBlocks(element))) {
    // Loose words of a holder within another keep to the kind of the inner one; a `div` within counts one level of headings.
    const heading = /^div|^floatingText$/.test(name) ? standing.heading + 1 : standing.heading;
    flow.interrupt(() => readHolder(element, session, { ...standing, loose: holds, heading }, out));
    return;
  }
  const kind = session.vocabulary.blockKind(element) ?? blockElements.get(name);
  if (kind === undefined) {
    if (!phraseElements.has(name) && !session.unknown.has(name)) session.unknown.set(name, element.line);
    readInline(element, flow, content);
    return;
  }
  flow.interrupt(() => {
    const origin = element.attributes['xml:id'];
    const isSaluteAtEnd = standing.loose === 'closer' && kind === 'opener';
    const like: Partial<Block> = {
      ...(kind === 'heading' && { level: Math.min(standing.heading, 32) }),
      ...(origin && { origin }),
    };
    const shape = { kind: isSaluteAtEnd ? 'closer' : inQuotation(kind, standing), element, like } as const;
    const inside = new Flow(session, shape, { out });
    const before = out.length;
    readContent(element.children, inside, standing);
    inside.finish();
    const first = out[before];
    if (origin !== undefined && first !== undefined) session.origins.set(origin, first);
  });
}

/** A paragraph of a quotation is one. */
function inQuotation(kind: BlockKind, { loose }: Standing): BlockKind {
  return kind === 'paragraph' && loose === 'quotation' ? 'quotation' : kind;
}

function readStructure(element: XmlElement, flow: Flow, standing: Standing): void {
  const { session, out } = flow;
  if (element.name === 'table')
    readTable(element, flow, (inner, into) =>
      readContent(inner.children, into, { ...standing, heading: standing.heading + 1, list: 1 }),
    );
  else if (element.name === 'attachment') {
    const inside: Block[] = [];
    const origin = element.attributes['xml:id'];
    const block: Block = {
      id: session.newBlockId(),
      kind: 'attachment',
      text: '',
      segments: [],
      spans: [],
      blocks: inside,
      ...(origin && { origin }),
    };
    if (origin !== undefined) session.origins.set(origin, block);
    out.push(block);
    readHolder(element, session, { loose: 'paragraph', heading: standing.heading + 1, list: 1 }, inside);
  } else
    readList(
      element,
      flow,
      (list) => (inner, into) =>
        readContent(inner.children, into, { loose: 'paragraph', heading: standing.heading + 1, list }),
      standing.list,
    );
}

function hasBlocks({ children }: XmlElement): boolean {
  return children.some(
    (child) =>
      typeof child !== 'string' &&
      (blockElements.has(child.name) || structureElements.has(child.name) || holderElements.has(child.name)),
  );
}

/** Pages that began behind the last words begin at their end. */
function placeLastPages(blocks: readonly Block[], session: Session): void {
  let last: Block | undefined;
  for (const block of walkBlocks(blocks))
    if (block.kind !== 'note' && block.kind !== 'table' && block.kind !== 'attachment') last = block;
  if (last === undefined) return;
  for (const page of session.waiting)
    last.spans.push({ type: 'page-break', start: last.text.length, end: last.text.length, page });
  session.waiting = [];
}
