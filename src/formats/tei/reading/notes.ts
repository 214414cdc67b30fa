// Notes: blocks of their own that hold paragraphs, pointed to from where their sign stands.
import type { Block, NoteKind } from '../../../model/block.ts';
import { wordsOf, type XmlElement } from '../../xml/element.ts';
import { Flow } from './flow.ts';
import type { ReadContent } from './inline.ts';

/** Reads a note that stands among words: a span there, and the note itself behind the text. */
export function readNote(element: XmlElement, flow: Flow, content: ReadContent): void {
  const { session } = flow;
  const label = element.attributes['n'];
  const again = element.attributes['target'];
  if (again !== undefined && wordsOf(element) === '') {
    // The sign of a note stands a second time.
    const target = session.vocabulary.target(element);
    const known = session.origins.get(again.replace(/^#/, ''));
    if (known !== undefined)
      flow.point((start, end) => ({ type: 'note', start, end, note: known.id, ...(label && { label }) }));
    else if (target !== undefined) flow.point((start, end) => ({ type: 'reference', start, end, target }));
    return;
  }
  const note = newNote(element, flow);
  session.notes.push(note);
  flow.point((start, end) => ({ type: 'note', start, end, note: note.id, ...(label && { label }) }));
  fill(note, element, flow, content);
}

/** Reads a note that stands as a block where it is. */
export function readNoteInPlace(element: XmlElement, flow: Flow, content: ReadContent): void {
  const note = newNote(element, flow);
  flow.out.push(note);
  fill(note, element, flow, content);
}

function newNote(element: XmlElement, { session }: Flow): Block {
  const { n: label, 'xml:id': origin } = element.attributes;
  const kind: NoteKind | undefined = session.vocabulary.note(element).kind;
  const note: Block = {
    id: session.newBlockId(),
    kind: 'note',
    text: '',
    segments: [],
    spans: [],
    ...(label && { label }),
    ...(kind && { note: kind }),
    ...(origin && { origin }),
  };
  if (origin !== undefined) session.origins.set(origin, note);
  return note;
}

function fill(note: Block, element: XmlElement, { session }: Flow, content: ReadContent): void {
  fillOwner(note, element, new Flow(session, { kind: 'note', element }, ownPlace(note)), content);
}

/** Where the words and blocks of a note or list item go: its own string first, then blocks within it. */
export function ownPlace(owner: Block): { readonly owner: Block; readonly out: Block[] } {
  return { owner, out: [] };
}

/** Reads content into its owner. A single paragraph within it is its own string. */
export function fillOwner(owner: Block, element: XmlElement, flow: Flow, content: ReadContent): void {
  content(element, flow);
  flow.finish();
  const [only, another] = flow.out;
  if (only === undefined) return;
  const isPlain = only.kind === 'paragraph' && only.blocks === undefined && only.origin === undefined;
  if (another === undefined && isPlain && owner.text === '' && owner.spans.length === 0) {
    owner.text = only.text;
    owner.spans = only.spans;
  } else owner.blocks = flow.out;
}
