// Where the references and names of a record lead: on its own page, elsewhere in the archive, out of it, or nowhere.
import type { LinkedName, ReferencePreview } from '../../app/read/browse/view.ts';
import { walkBlocks } from '../../app/read/edition/blocks.ts';
import { targetKey } from '../../app/read/edition/targets.ts';
import type { RecordView } from '../../app/read/view.ts';
import type { ReferenceTarget, SpanOf } from '../../model/span.ts';
import type { Text } from '../../model/text.ts';
import type { Links, TextView } from '../links.ts';

/** A target with its address; `preview` says what stands there, where it is in the archive. */
export interface Lead {
  readonly address: string;
  readonly preview: ReferencePreview | null;
}

export interface Leads {
  /** Undefined for what leads nowhere. */
  readonly ofReference: (target: ReferenceTarget) => Lead | undefined;
  /** The page of a name, by its id in the record, and what is said there of it; undefined where it has none. */
  readonly ofName: (name: string) => { readonly address: string; readonly said: LinkedName } | undefined;
  /** The address of a block, segment or page of this record; undefined where it holds none of this id. */
  readonly toPlace: (place: string) => string | undefined;
}

/** A view that shows a text. */
export function viewOf(text: Text): TextView {
  return { kind: text.kind === 'translation' ? 'parallel' : 'original', text: text.id };
}

/** Which text a block, segment or page mark belongs to, by its id: of several the first. */
function textsByPlace(texts: readonly Text[]): Map<string, Text> {
  const found = new Map<string, Text>();
  const add = (place: string, text: Text): void => void (found.has(place) || found.set(place, text));
  for (const text of texts)
    for (const block of walkBlocks(text.blocks)) {
      add(block.id, text);
      for (const segment of block.segments) add(segment.id, text);
      for (const span of block.spans) if (span.type === 'page-break') add(span.page, text);
    }
  return found;
}

/** A link that a browser may be sent to. */
const isOutward = (address: string): boolean => /^https?:\/\//i.test(address) && URL.canParse(address);

/** `texts`: those that the page shows, with the page marks in them. */
export function leadsOf(
  record: RecordView,
  shown: {
    readonly texts: readonly Text[];
    readonly pageMarks: ReadonlySet<SpanOf<'page-break'>>;
    readonly links: Links;
  },
): Leads {
  const { content, id, version } = record;
  const { texts, links } = shown;
  const marked = new Set([...shown.pageMarks].map((span) => span.page));
  const textOf = textsByPlace([...texts, ...content.texts]);
  const pages = new Set(content.description.pages.map((page) => page.id));
  const toPlace = (place: string): string | undefined => {
    const text = textOf.get(place);
    if (text !== undefined && !texts.includes(text))
      return links.segment(id, version.number, place, viewOf(text));
    if (text !== undefined || marked.has(place)) return links.here(place);
    // A page that no text on this page begins stands in the table of pages alone.
    return pages.has(place) ? links.here(`page-${place}`) : undefined;
  };
  const toRecord = ({ record: other, place }: ReferencePreview): string => {
    if (other !== id) return place === null ? links.record(other) : links.place(other, place);
    return (place === null ? undefined : toPlace(place)) ?? links.record(other);
  };
  const ofReference = (target: ReferenceTarget): Lead | undefined => {
    if ('address' in target)
      return isOutward(target.address) ? { address: target.address, preview: null } : undefined;
    const preview = record.references.get(targetKey(target)) ?? null;
    if (preview !== null) return { address: toRecord(preview), preview };
    const own = 'place' in target && !('record' in target) ? toPlace(target.place) : undefined;
    return own === undefined ? undefined : { address: own, preview: null };
  };
  const ofName: Leads['ofName'] = (name) => {
    const said = record.names.get(name);
    return said === undefined ? undefined : { address: links.name(said.kind, said.address, null, 1), said };
  };
  return { ofReference, ofName, toPlace };
}
