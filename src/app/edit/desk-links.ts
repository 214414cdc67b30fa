// Links as an editor sees them: with their sentences, what is said of each, and what of it is in the draft alone.
import { createHash } from 'node:crypto';
import type { Page } from '../../model/exemplar.ts';
import type { Link } from '../../model/link.ts';
import type { RecordContent } from '../../model/record.ts';
import type { SegmentLink } from '../../text/align/segment-link.ts';
import type { TextPair } from '../align/pairs.ts';
import { readSide, type ReadSide } from '../align/sides.ts';
import { firstOf, type GatheredChange } from './link-steps.ts';
import type { DeskLink, Sentence } from './view.ts';

interface Desk {
  readonly links: readonly DeskLink[] | undefined;
  readonly said: ReadonlyMap<string, string>;
}

/** `judged`: the record's links with what was gathered. Linear. */
export function deskLinks(
  links: readonly SegmentLink[] | undefined,
  judged: readonly Link[],
  changes: readonly GatheredChange[],
  { content, pair }: { readonly content: RecordContent; readonly pair: TextPair },
): Desk {
  const { pages } = content.description;
  const [source, target] = [
    readSide(pair.original, pages, 'source'),
    readSide(pair.translation, pages, 'target'),
  ];
  const said = new Map([...source.segments, ...target.segments].map(({ id, text }) => [id, text]));
  const byId = new Map(pages.map((page) => [page.id, page]));
  const sentences = { source: sentencesOf(source, byId), target: sentencesOf(target, byId) };
  const published = new Set(content.links);
  const judgedById = new Map(judged.map((link) => [link.id, link]));
  const reopened = new Set(
    changes.flatMap((one) => (one.do === 'forget' ? [...one.source, ...one.target] : [])),
  );
  const laid = links?.map((link): DeskLink => {
    const word = link.link === undefined ? undefined : judgedById.get(link.link);
    const back = word === undefined && [...link.source, ...link.target].some((id) => reopened.has(id));
    return {
      ...link,
      anchor: firstOf(link),
      mark: markOf(link),
      drafted: back || (word !== undefined && !published.has(word)),
      ...(word !== undefined && { judged: word }),
      sentences: {
        source: link.source.flatMap((id) => sentences.source.get(id) ?? []),
        target: link.target.flatMap((id) => sentences.target.get(id) ?? []),
      },
      absentPages: (link.absent ?? []).flatMap((id) => byId.get(id) ?? []),
    };
  });
  return { links: laid, said };
}

function sentencesOf({ segments }: ReadSide, pages: ReadonlyMap<string, Page>): Map<string, Sentence> {
  let last: string | undefined;
  return new Map(
    segments.map(({ id, text, page }) => {
      const begun = page !== undefined && page !== last ? pages.get(page) : undefined;
      last = page ?? last;
      return [id, { id, text, ...(begun !== undefined && { page: begun }) }];
    }),
  );
}

function markOf({ source, target, by, stale, link }: SegmentLink): string {
  const all = JSON.stringify([source, target, by, stale, link]);
  return createHash('sha256').update(all).digest('hex').slice(0, 12);
}
