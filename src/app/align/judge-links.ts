// A person's word on links, as a new version of the record.
import type { Result } from '../../model/problem.ts';
import type { Archive } from '../services.ts';
import { changeLinks, type LinkChange } from './change-links.ts';
import { publishJudged, type JudgedVersion, type Judging } from './publish-judged.ts';

export type { LinkChange } from './change-links.ts';
export type { JudgedVersion } from './publish-judged.ts';

export interface LinkJudging extends Judging {
  readonly changes: readonly LinkChange[];
}

/**
 * Confirms, corrects, refuses or forgets links of a record. All changes are published together in one version, which shares every other part with
 * the version before, or none is. Problems: those of `changeLinks` and `publishJudged`, above all `stale-edit`.
 */
export async function judgeLinks(
  archive: Pick<Archive, 'store'>,
  id: string,
  { changes, note, ...judging }: LinkJudging,
  signal?: AbortSignal,
): Promise<Result<JudgedVersion>> {
  return publishJudged(
    archive,
    id,
    { ...judging, note: note ?? noteOf(changes) },
    (content, who) => {
      const links = changeLinks(content, changes, who);
      return links.ok ? { ...links, value: { links: links.value } } : links;
    },
    signal,
  );
}

const words: readonly (readonly [LinkChange['do'], string])[] = [
  ['confirm', 'confirmed'],
  ['correct', 'corrected'],
  ['refuse', 'refused'],
  ['forget', 'reopened'],
];

function noteOf(changes: readonly LinkChange[]): string {
  const said = words.flatMap(([kind, word]) => {
    const count = changes.filter((change) => change.do === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? 'link' : 'links'} ${word}`];
  });
  return `${said.join(', ')}.`;
}
