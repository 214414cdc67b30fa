// The notes of the texts on the page, and the corrections with what was read before them.
import { direction } from '../../app/read/edition/blocks.ts';
import type { VNode } from 'preact';
import type { Block, NoteKind } from '../../model/block.ts';
import type { Text } from '../../model/text.ts';
import { languageName } from '../pages/labels.ts';
import { words } from '../pages/words.ts';
import { blockNode, saysNothing } from './block.tsx';
import { inline, segmentNumber } from './inline.tsx';
import type { LabelledNote, NumberedCorrection, Reading } from './reading.ts';

function noteNode(
  { block, label, text }: LabelledNote,
  usual: NoteKind | undefined,
  reading: Reading,
): VNode {
  const whose = block.note === undefined || block.note === usual ? '' : words.text.noteOf[block.note];
  return (
    <li id={block.id}>
      {reading.referenced.has(block.id) ? (
        <a
          class="label"
          href={reading.links.here(`ref-${block.id}`)}
          aria-label={`${label}, ${words.text.backToText}`}
        >
          {label}
        </a>
      ) : (
        <span class="label">{label}</span>
      )}
      <div
        class="body"
        lang={block.language ?? text.language}
        dir={direction(block.language ?? text.language)}
      >
        {whose !== '' && (
          <p class="whose" lang={words.language} dir="ltr">
            {whose}
          </p>
        )}
        <NoteBody block={block} reading={reading} />
      </div>
    </li>
  );
}

function NoteBody({ block, reading }: { readonly block: Block; readonly reading: Reading }): VNode {
  return (
    <>
      {!saysNothing(block) && <p>{inline(block, 0, block.text.length, reading)}</p>}
      {block.blocks?.map((inner) => blockNode(inner, reading))}
    </>
  );
}

const isSource = ({ block }: LabelledNote): boolean => block.note === 'source';

/** Source notes say where the document comes from, so they stand by themselves before the text. */
export function SourceNotes({ reading }: { readonly reading: Reading }): VNode | null {
  const notes = [...reading.notes.values()].filter(isSource);
  if (notes.length === 0) return null;
  return (
    <section class="source-notes" aria-labelledby="source-notes">
      <h2 id="source-notes">{words.text.sourceNotes}</h2>
      {notes.map(({ block, label, text }) => (
        <div
          class="source-note body"
          id={block.id}
          lang={block.language ?? text.language}
          dir={direction(block.language ?? text.language)}
        >
          <NoteBody block={block} reading={reading} />
          {reading.referenced.has(block.id) && (
            <a
              class="back"
              href={reading.links.here(`ref-${block.id}`)}
              lang={words.language}
              aria-label={`${label}, ${words.text.backToText}`}
            >
              {label}
            </a>
          )}
        </div>
      ))}
    </section>
  );
}

/** Whose most of the notes are: the others say so of themselves. */
function usualKind(notes: readonly LabelledNote[]): NoteKind | undefined {
  const byKind = Map.groupBy(notes, ({ block }) => block.note);
  const [usual] = [...byKind].sort(([, a], [, b]) => b.length - a.length);
  return usual?.[0];
}

function NoteList({
  notes,
  reading,
}: {
  readonly notes: readonly LabelledNote[];
  readonly reading: Reading;
}): VNode {
  const usual = usualKind(notes);
  return <ol class="note-list">{notes.map((note) => noteNode(note, usual, reading))}</ol>;
}

/** Whether notes stand under the text; source notes stand before it. */
export const hasNotes = ({ notes }: Reading): boolean => notes.values().some((note) => !isSource(note));

/** The notes of each text under its language. */
export function Notes({
  texts,
  reading,
}: {
  readonly texts: readonly Text[];
  readonly reading: Reading;
}): VNode | null {
  const groups = texts.flatMap((text) => {
    const notes = [...reading.notes.values()].filter((note) => note.text === text && !isSource(note));
    return notes.length === 0 ? [] : [{ text, notes }];
  });
  if (groups.length === 0) return null;
  return (
    <section class="notes" aria-labelledby="notes">
      <h3 id="notes">{words.text.notes}</h3>
      {groups.map(({ text, notes }) => (
        <div class="note-group">
          {groups.length > 1 && (
            <h4>
              {words.text.kinds[text.kind]}, {languageName(text.language)}
            </h4>
          )}
          <NoteList notes={notes} reading={reading} />
        </div>
      ))}
    </section>
  );
}

function place({ block, span, text }: NumberedCorrection, reading: Reading): VNode | null {
  const segment = block.segments.find((one) => one.end > span.start) ?? block.segments.at(-1);
  if (segment === undefined) return null;
  return (
    <a class="ref" href={reading.links.here(segment.id)}>
      {words.text.kinds[text.kind]} {segmentNumber(segment.id)}
    </a>
  );
}

function Quoted(props: {
  readonly words: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}): VNode {
  if (props.words === '') return <>({words.text.nothing})</>;
  return (
    <>
      «
      <span lang={props.lang} dir={props.dir}>
        {props.words}
      </span>
      »
    </>
  );
}

function correctionNode(entry: NumberedCorrection, reading: Reading): VNode {
  const { span, block, text, number } = entry;
  const raw = block.text.slice(span.start, span.end);
  const language = block.language ?? text.language;
  const attributes = { lang: language, dir: direction(language) };
  const said = [span.reason, span.by === null ? undefined : words.apparatus.by(span.by)].filter(
    (one) => one !== undefined,
  );
  return (
    <li id={`c${number}`}>
      <a
        class="label"
        href={reading.links.here(`c${number}-in-text`)}
        aria-label={`${number}, ${words.text.backToText}`}
      >
        {number}
      </a>
      <span class="body">
        {place(entry, reading)}
        {': '}
        <Quoted words={raw} {...attributes} /> {words.text.corrected}{' '}
        <Quoted words={span.corrected} {...attributes} />
        {said.length > 0 && ` (${said.join('; ')})`}
      </span>
    </li>
  );
}

/** Every correction on the page with its raw reading: for paper, and for readers without hover or script. */
export function Corrections({ reading }: { readonly reading: Reading }): VNode | null {
  if (reading.corrections.size === 0) return null;
  return (
    <section class="notes corrections" aria-labelledby="corrections">
      <h3 id="corrections">{words.text.corrections}</h3>
      <p class="quiet">{words.text.correctionsLead}</p>
      <ol class="note-list">
        {[...reading.corrections.values()].map((entry) => correctionNode(entry, reading))}
      </ol>
    </section>
  );
}
