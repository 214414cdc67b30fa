// Judges a way of searching by the searches laid down and by known items, for each half apart.
import { mean, ndcg10, recallAt, reciprocalRank } from '../../test/judgements/figures.ts';
import type { Half } from '../../test/judgements/half.ts';
import type { KnownItem } from '../../test/judgements/known-items.ts';
import type { JudgedQuery } from '../../test/judgements/queries.ts';

/** The source keys of the first records found, best first. */
export type Find = (query: string) => Promise<readonly string[]>;

/** How many of the first are asked for: a known item further down counts as not found. */
export const depth = 100;

export interface Found {
  readonly half: Half;
  readonly kind: string;
  readonly query: string;
  readonly wanted: readonly string[];
  readonly found: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

export async function askJudged(queries: readonly JudgedQuery[], find: Find): Promise<readonly Found[]> {
  const asked: Found[] = [];
  for (const { half, kind, query, wanted } of queries) {
    const found = await find(query);
    const grades = new Map(wanted.map(({ key, grade }) => [key, grade]));
    const ten = found.slice(0, 10);
    asked.push({
      half,
      kind,
      query,
      wanted: [...grades.keys()],
      found,
      figures: {
        ndcg10: ndcg10(found, grades),
        mrr: reciprocalRank(ten, grades),
        recall10: recallAt(10, found, grades),
      },
    });
  }
  return asked;
}

export async function askKnown(items: readonly KnownItem[], find: Find): Promise<readonly Found[]> {
  const asked: Found[] = [];
  for (const { half, kind, query, key } of items) {
    const found = await find(query);
    const figures = {
      mrr: reciprocalRank(found, new Set([key])),
      success1: found[0] === key ? 1 : 0,
      success10: found.slice(0, 10).includes(key) ? 1 : 0,
    };
    asked.push({ half, kind, query, wanted: [key], found, figures });
  }
  return asked;
}

/** The mean of each figure for a half: over all, and over each kind. */
export function byKind(
  asked: readonly Found[],
  half: Half,
): Record<string, { readonly n: number } & Record<string, number>> {
  const ofHalf = asked.filter((each) => each.half === half);
  const groups = [['all', ofHalf] as const, ...Map.groupBy(ofHalf, ({ kind }) => kind)];
  return Object.fromEntries(
    groups.map(([kind, list]) => {
      const names = Object.keys(list[0]?.figures ?? {});
      const means = names.map((name) => [name, mean(list.map(({ figures }) => figures[name] ?? 0))]);
      return [kind, { n: list.length, ...Object.fromEntries(means) }];
    }),
  );
}
