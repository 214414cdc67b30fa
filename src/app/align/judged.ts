// What persons said of the links between two texts, held against the texts as they stand now.
import type { Link } from '../../model/link.ts';
import type { RecordContent } from '../../model/record.ts';
import type { ReadSide } from './sides.ts';
import { sideHash } from './side-hash.ts';

/**
 * A judged link with its segments as they stand now: those that were retired by what took their place. `stale`: a side has changed since it was
 * judged. `whole`: each side that named segments still has some.
 */
export interface JudgedLink {
  readonly link: Link;
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly stale: boolean;
  readonly whole: boolean;
}

/** What persons said of the links between an original and its translation, in the record's order. Linear. */
export function judgedLinks(
  content: Pick<RecordContent, 'links'>,
  original: ReadSide,
  translation: ReadSide,
): JudgedLink[] {
  const own = content.links.filter(
    ({ source, target }) => source.text === original.text.id && target.text === translation.text.id,
  );
  if (own.length === 0) return [];
  const [left, right] = [standingIn(original), standingIn(translation)];
  return own.map((link) => {
    const [source, target] = [left.now(link.source.segments), right.now(link.target.segments)];
    const stale = !left.isAsJudged(link.source) || !right.isAsJudged(link.target);
    const whole =
      (source.length > 0 || link.source.segments.length === 0) &&
      (target.length > 0 || link.target.segments.length === 0);
    return { link, source, target, stale, whole };
  });
}

/** Judged links of which no segment is left, by their ids: the record keeps them, and no reader sees them. */
export function lostLinks(
  content: Pick<RecordContent, 'links'>,
  original: ReadSide,
  translation: ReadSide,
): string[] {
  const judged = judgedLinks(content, original, translation);
  return judged
    .filter(({ source, target }) => source.length + target.length === 0)
    .map(({ link }) => link.id);
}

/** Segments of a text as they stand now. */
export interface Standing {
  /** The living segments that these are now, each once, in the order given. */
  now(ids: readonly string[]): string[];
  /** Whether a judged side's segments all live and read as they did. */
  isAsJudged(side: { readonly segments: readonly string[]; readonly hash: string }): boolean;
}

export function standingIn({ text, segments }: Pick<ReadSide, 'text' | 'segments'>): Standing {
  const strings = new Map(segments.map((one) => [one.id, one.text]));
  const heirs = new Map(text.retired.map(({ id, successor }) => [id, successor]));
  return {
    now(ids) {
      const living = ids.flatMap((id) => (strings.has(id) ? id : (heirs.get(id) ?? [])));
      return [...new Set(living)].filter((id) => strings.has(id));
    },
    isAsJudged({ segments: ids, hash }) {
      const own = ids.flatMap((id) => strings.get(id) ?? []);
      return own.length === ids.length && sideHash(own) === hash;
    },
  };
}
