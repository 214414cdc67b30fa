// A record as facing pages: the original on the left, its translation on the right, what belongs together level.
import { walkBlocks } from '../../model/block.ts';
import { bracketLabels, methodLabels } from '../../model/labels.ts';
import { direction } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import { cite, type CiteOptions } from '../citation/cite.ts';
import { languageName } from '../citation/credit.ts';
import { placeOf } from '../citation/reference.ts';
import type { PublishedRecord } from '../port.ts';
import { factsOf } from './facts.ts';
import { linkedInWords } from './linked.ts';
import type { PrintedDocument, PrintedNote, PrintedSide } from './document.ts';
import { printedBlocks } from './pieces.ts';
import { facingRows, soleRows } from './rows.ts';
import type { Apparatus } from './runs.ts';
import { words } from './words.ts';

/**
 * The record ready to be set, or undefined where it has no text. `translation`: the id of the one that is wanted; else the first in the language of
 * the archive's pages, else the first.
 */
export function printedRecord(
  record: PublishedRecord,
  options: CiteOptions & { readonly translation?: string },
): PrintedDocument | undefined {
  const { content, manifest, version } = record;
  const { description } = content;
  const [left, right] = chosen(content.texts, options.translation);
  if (left === undefined) return undefined;
  const texts = right === undefined ? [left] : [left, right];
  const apparatus = apparatusOf(texts, description.pages);
  const links = record.alignments?.find(
    (one) => one.original === left.id && one.translation === right?.id,
  )?.links;
  const [title, other] = description.titles;
  const citation = cite(record, options);
  return {
    title: title?.text ?? words.untitled,
    titleLanguage: title?.language ?? 'en',
    ...(other !== undefined && { subtitle: { text: other.text, language: other.language } }),
    running: `${inOneLine(title?.text ?? words.untitled)} · ${manifest.id} v${manifest.number}`,
    archive: options.archiveTitle,
    facts: factsOf(description),
    source: sideOf(left),
    target: right === undefined ? null : sideOf(right),
    rows:
      right === undefined
        ? soleRows(left, description.pages, apparatus)
        : facingRows(left, right, description.pages, links, apparatus),
    notes: texts.flatMap((text) => notesOf(text, apparatus)),
    corrections: correctionsOf(texts, apparatus),
    key: keyOf(texts),
    citation: citation.note,
    address: placeOf(record, options),
    version,
    published: words.published(manifest.number, manifest.published.slice(0, 10), manifest.by),
    linked: right === undefined ? '' : linkedInWords(links),
    words: Object.fromEntries(
      Object.entries(words).flatMap(([key, said]) => (typeof said === 'string' ? [[key, said]] : [])),
    ),
  };
}

/** Characters of a title that the head of a page has room for. */
const mostInHead = 70;

function inOneLine(title: string): string {
  const letters = [...new Intl.Segmenter().segment(title)].map(({ segment }) => segment);
  return letters.length <= mostInHead ? title : `${letters.slice(0, mostInHead).join('').trimEnd()}…`;
}

/** The original and the translation that stand beside each other; one text alone where there is no pair. */
function chosen(texts: readonly Text[], wanted: string | undefined): [Text | undefined, Text | undefined] {
  const translations = texts.filter(({ kind }) => kind === 'translation');
  const translation =
    translations.find(({ id }) => id === wanted) ??
    translations.find(({ language }) => language.startsWith('en')) ??
    translations[0];
  const originals = texts.filter(({ kind }) => kind === 'transcription');
  const original = texts.find(({ id }) => id === translation?.of) ?? originals[0];
  return original === undefined || original.id === translation?.id
    ? [translation ?? texts[0], undefined]
    : [original, translation];
}

function sideOf(text: Text): PrintedSide {
  const kind = { transcription: words.original, translation: words.translation, summary: words.summary }[
    text.kind
  ];
  const credits = text.credits.map(({ written, role }) => `${role}: ${written}`);
  return {
    language: text.language,
    direction: direction(text.language),
    title: `${kind} (${languageName(text.language)})`,
    credit: [methodLabels[text.method], ...credits, ...text.rights.map(({ statement }) => statement)].join(
      ' · ',
    ),
  };
}

function apparatusOf(texts: readonly Text[], pages: Parameters<typeof soleRows>[1]): Apparatus {
  const corrections = new Map<Span, number>();
  const notes = new Map<string, string>();
  let unlabelled = 0;
  for (const text of texts)
    for (const block of walkBlocks(text.blocks)) {
      for (const span of block.spans)
        if (span.type === 'correction') corrections.set(span, corrections.size + 1);
      if (block.kind === 'note') notes.set(block.id, block.label ?? letters(unlabelled++));
    }
  return { pages: new Map(pages.map((page) => [page.id, page])), notes, corrections };
}

/** a, b … z, aa, ab …: so that they are not taken for numbers of sentences. */
function letters(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

function notesOf(text: Text, apparatus: Apparatus): PrintedNote[] {
  return [...walkBlocks(text.blocks)].flatMap((block): PrintedNote[] => {
    if (block.kind !== 'note') return [];
    const own =
      block.text === ''
        ? []
        : printedBlocks([{ ...block, kind: 'paragraph', blocks: undefined, label: undefined }], apparatus);
    return [
      {
        mark: apparatus.notes.get(block.id) ?? '',
        language: block.language ?? text.language,
        pieces: [...own, ...printedBlocks(block.blocks ?? [], apparatus)],
      },
    ];
  });
}

function correctionsOf(texts: readonly Text[], { corrections }: Apparatus): PrintedDocument['corrections'] {
  return texts.flatMap((text) =>
    [...walkBlocks(text.blocks)].flatMap((block) =>
      block.spans.flatMap((span) => {
        if (span.type !== 'correction') return [];
        const said = [span.reason, span.by === null ? undefined : words.by(span.by)].filter(
          (one) => one !== undefined,
        );
        return [
          {
            number: corrections.get(span) ?? 0,
            language: block.language ?? text.language,
            raw: block.text.slice(span.start, span.end),
            corrected: span.corrected,
            said: said.join('. '),
          },
        ];
      }),
    ),
  );
}

function keyOf(texts: readonly Text[]): PrintedDocument['key'] {
  const hands = new Map<keyof typeof bracketLabels, Set<string | null>>();
  for (const text of texts)
    for (const block of walkBlocks(text.blocks))
      for (const span of block.spans)
        if (span.type === 'bracket') hands.set(span.kind, (hands.get(span.kind) ?? new Set()).add(span.hand));
  return [...hands].map(([kind, by]) => {
    const named = [...by].filter((hand) => hand !== null);
    const said = [
      ...(named.length > 0 ? [words.hand(named.join(', '))] : []),
      ...(by.has(null) ? [words.handNotStated] : []),
    ];
    return { siglum: bracketLabels[kind].siglum, name: bracketLabels[kind].name, hands: said.join('; ') };
  });
}
