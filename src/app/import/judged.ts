// Brings what persons judged of links and findings to the ids of the version that a draft becomes.
import type { Judgement } from '../../model/finding.ts';
import type { Link } from '../../model/link.ts';
import type { Problem } from '../../model/problem.ts';
import type { RecordContent } from '../../model/record.ts';

/**
 * `renamed`: what became of the ids of the draft. A link that is as it was in the version before speaks of that version's segments, and stays as it is,
 * whether they live or are retired: readers follow them to what took their place, and its hashes say whether that reads as it did. Every other
 * link speaks of the draft's segments.
 */
export function settleLinks(
  links: readonly Link[],
  renamed: ReadonlyMap<string, string>,
  previous: RecordContent | undefined,
): Link[] {
  const earlier = new Set(previous?.links.map((link) => JSON.stringify(link)));
  return links.map((link) =>
    earlier.has(JSON.stringify(link))
      ? link
      : { ...link, source: renamedSide(link.source, renamed), target: renamedSide(link.target, renamed) },
  );
}

/** The same of judgements. Where the draft says nothing of any, those of the version before stay. */
export function settleJudgements(
  judgements: readonly Judgement[] | undefined,
  renamed: ReadonlyMap<string, string>,
  previous: RecordContent | undefined,
): { judgements?: Judgement[] } {
  const before = previous?.judgements ?? [];
  const earlier = new Set(before.map((one) => JSON.stringify(one)));
  const settled = (judgements ?? before).map((one) =>
    earlier.has(JSON.stringify(one))
      ? one
      : {
          ...one,
          source: one.source && renamedSide(one.source, renamed),
          target: one.target && renamedSide(one.target, renamed),
        },
  );
  return settled.length === 0 ? {} : { judgements: settled };
}

function renamedSide<S extends { readonly segments: readonly string[] }>(
  side: S,
  renamed: ReadonlyMap<string, string>,
): S & { segments: string[] } {
  return { ...side, segments: side.segments.map((id) => renamed.get(id) ?? id) };
}

/** Says what an edit leaves out of what persons had judged; nothing where it leaves out none. */
export function leftOut(before: RecordContent, after: RecordContent): Problem[] {
  const links = new Set(after.links.map(({ id }) => id));
  const judgements = new Set(after.judgements?.map(({ id }) => id));
  const gone = [
    countOf(before.links.filter(({ id }) => !links.has(id)).length, 'judged link'),
    countOf((before.judgements ?? []).filter(({ id }) => !judgements.has(id)).length, 'judged finding'),
  ].filter((words) => words !== undefined);
  if (gone.length === 0) return [];
  return [
    {
      code: 'judged-left-out',
      severity: 'note',
      message: `The edit leaves out ${gone.join(' and ')} that the record had; the versions before keep what was judged.`,
      hint: 'Where that was not meant, take links.json as it was exported, and import again.',
    },
  ];
}

function countOf(count: number, what: string): string | undefined {
  return count === 0 ? undefined : `${count} ${what}${count === 1 ? '' : 's'}`;
}
