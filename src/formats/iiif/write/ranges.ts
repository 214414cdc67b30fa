// The parts of a document: what is attached to it, and on which pages.
import type { Range } from '@iiif/presentation-3';
import type { Page } from '../../../model/exemplar.ts';
import type { Block } from '../../../model/block.ts';
import { walkBlocks } from '../../../model/block.ts';
import type { RecordContent } from '../../../model/record.ts';
import { canvasAddress, type ManifestAddresses } from './addresses.ts';
import { pagesById } from './annotations.ts';
import { english, inLanguages } from './language.ts';
import type { TextPlaces } from './text-places.ts';
import { words } from './words.ts';

/** The heading of an attachment, else its first words, at most so long. */
const longestLabel = 120;

function headingOf(attachment: Block): string {
  const inside = [...walkBlocks([attachment])].filter(({ text }) => text.trim() !== '');
  const heading = inside.find(({ kind }) => kind === 'heading') ?? inside[0];
  const text = heading?.text.trim().replaceAll(/\s+/g, ' ') ?? '';
  return text.length > longestLabel ? `${text.slice(0, longestLabel - 1).trimEnd()}…` : text;
}

/** A range for each attachment of the first transcription that stands on known pages; none in most records. */
export function rangesOf(content: RecordContent, places: TextPlaces, addresses: ManifestAddresses): Range[] {
  const text = content.texts.find(({ kind }) => kind === 'transcription') ?? content.texts[0];
  if (text === undefined) return [];
  const pages = pagesById(content);
  const onPages = Map.groupBy(places.get(text.id) ?? [], ({ block }) => block.id);
  return [...walkBlocks(text.blocks)].flatMap((block): Range[] => {
    if (block.kind !== 'attachment') return [];
    const found = new Set<Page>();
    for (const inner of walkBlocks([block]))
      for (const { page } of onPages.get(inner.id) ?? []) {
        const known = page === null ? undefined : pages.get(page);
        if (known !== undefined) found.add(known);
      }
    if (found.size === 0) return [];
    const heading = inLanguages([{ language: block.language ?? text.language, text: headingOf(block) }]);
    return [
      {
        id: addresses.part(`range/${block.id}`),
        type: 'Range',
        label: Object.keys(heading).length === 0 ? english(words.attachment) : heading,
        items: [...found].map(({ id }) => ({ id: canvasAddress(addresses, id), type: 'Canvas' as const })),
      },
    ];
  });
}
