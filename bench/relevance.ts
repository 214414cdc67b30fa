// Ranking, over the samples and the FRUS volumes together: the 60 searches laid down and 400 known items, for each half apart, beside BM25
// over plain words in the same run.
import { plainSearch } from '../src/app/search/request.ts';
import { search } from '../src/app/search/search.ts';
import type { SearchRequest } from '../src/app/search/view.ts';
import { recordsBySource } from '../test/judgements/contents.ts';
import { drawKnownItems } from '../test/judgements/known-items.ts';
import { judgedQueries } from '../test/judgements/queries.ts';
import { sharedData } from '../test/shared-data.ts';
import { judgedArchive } from './relevance/archive.ts';
import { askJudged, askKnown, byKind, depth, type Find } from './relevance/judge.ts';
import { plainFind } from './relevance/plain.ts';

/** Of the 400, so many are drawn from the samples alone: they are few, but in eight languages. */
const [fromAll, fromSamples] = [360, 40];
const volumes = sharedData('frus/volumes');

const isSample = (key: string): boolean => key.startsWith('mugan-bridge/');

const asks = (q: string): SearchRequest => ({ ...plainSearch(q), perPage: depth });

async function measure(folder: string) {
  const archive = await judgedArchive(folder);
  const records = await recordsBySource(archive.store);
  const keys = new Map([...records].map(([key, { id }]) => [id, key]));
  const contents = new Map([...records].map(([key, { content }]) => [key, content]));
  const items = [
    ...drawKnownItems(contents, fromAll),
    ...drawKnownItems(contents, fromSamples, undefined, isSample),
  ];
  const taken: number[] = [];
  const find: Find = async (query) => {
    const begun = performance.now();
    const { hits } = await search(archive, asks(query), { kind: 'anonymous' });
    taken.push(performance.now() - begun);
    return hits.map(({ entry }) => keys.get(entry.id) ?? '');
  };
  const judge = async (by: Find) => {
    const [judged, known] = [await askJudged(judgedQueries(), by), await askKnown(items, by)];
    const figures = (half: 'tune' | 'report') => ({
      judged: byKind(judged, half),
      known: byKind(known, half),
    });
    return { figures: { tune: figures('tune'), report: figures('report') }, asked: [...judged, ...known] };
  };
  const verno = await judge(find);
  const plain = await judge(plainFind(contents));
  await archive.close();
  if (process.env['VERNO_BENCH_FAILURES'] !== undefined) tellFailures(verno.asked);
  taken.sort((a, b) => a - b);
  const millisecondsP50 = Math.round(taken[Math.floor(taken.length / 2)] ?? 0);
  return { records: records.size, millisecondsP50, verno: verno.figures, bm25: plain.figures };
}

/** Searches of the tuning half that did not come out well. Those of the other half are looked at by nobody. */
function tellFailures(asked: Awaited<ReturnType<typeof askJudged>>): void {
  for (const { half, kind, query, wanted, found, figures } of asked) {
    if (half !== 'tune' || Math.min(...Object.values(figures)) > 0.8) continue;
    const places = wanted.map((key) => `${key}: ${found.indexOf(key) + 1}`).join(', ');
    process.stderr.write(
      `${kind} ${query} ${JSON.stringify(figures)}\n  ${places}\n  ${found.slice(0, 8).join(' ')}\n`,
    );
  }
}

const result = volumes === undefined ? { skipped: 'no ../shared/data/frus' } : await measure(volumes);
process.stdout.write(`${JSON.stringify({ figure: 'relevance', ...result })}\n`);
