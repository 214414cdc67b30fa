// Which sentences of a page have more to say of their links than their row does.
import type { Piece, Row, SegmentLink } from '../../app/read/edition/parallel.ts';
import type { Link } from '../../model/link.ts';
import type { Bead } from './bead.ts';
import { segmentsIn } from './inline.tsx';

const countSentences = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { block, start, end }) => sum + segmentsIn(block, start, end).length, 0);

const sentencesOf = ({ source, target }: Row): string[] =>
  [...source, ...target].flatMap(({ block, start, end }) =>
    segmentsIn(block, start, end).map(({ id }) => id),
  );

/** The link of a row that holds nothing else, so that all of its one half stands for all of the other. */
export function onlyLink({ links, source, target }: Row): SegmentLink | undefined {
  const [link] = links ?? [];
  if (link === undefined || links?.length !== 1) return undefined;
  const whole =
    link.source.length === countSentences(source) && link.target.length === countSentences(target);
  return whole ? link : undefined;
}

const saysMore = ({ by, stale }: SegmentLink): boolean => by !== 'computed' || stale;

/**
 * Of all sentences that have more to say than their row does, by id. A sentence that a computed link puts into a row of its own with its
 * counterpart is not among them: so most sentences of a page bear nothing. `judged`: what persons said of links, as the record has it.
 */
export function beadsOf(
  rows: readonly Row[],
  links: readonly SegmentLink[],
  judged: readonly Link[],
): ReadonlyMap<string, Bead> {
  const byId = new Map(judged.map((link) => [link.id, link]));
  const alone = new Set(rows.map(onlyLink));
  const explained = new Set(rows.filter(({ by }) => by === 'gap').flatMap(sentencesOf));
  const beads = new Map<string, Bead>();
  let groups = 0;
  for (const link of links) {
    const { source, target } = link;
    const linked = source.length > 0 && target.length > 0;
    const level = alone.has(link);
    const unsaid = (!linked || link.crossing) && [...source, ...target].some((id) => !explained.has(id));
    if ((level || !linked) && !saysMore(link) && !unsaid) continue;
    const group = linked && !level ? { group: ++groups } : {};
    const outdated = link.stale ? byId.get(link.link ?? '') : undefined;
    const closing = target.at(-1) ?? source.at(-1);
    for (const [own, others] of [
      [source, target],
      [target, source],
    ] as const)
      own.forEach((id, at) => {
        const marked = linked && !level && own.length > 1;
        const ends = { first: marked && at === 0, last: marked && at === own.length - 1 };
        const told = outdated !== undefined && id === closing ? { outdated } : {};
        const apart =
          unsaid && !explained.has(id) ? { apart: { inOriginal: own === source, to: others } } : {};
        beads.set(id, { link, ...group, own: own.length, others: others.length, ...ends, ...told, ...apart });
      });
  }
  return beads;
}
