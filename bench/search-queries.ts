// Queries for measuring search: drawn by a fixed seed from the records themselves, spread over how many of them a word stands in.
import { walkBlocks } from '../src/model/block.ts';
import type { RecordContent } from '../src/model/record.ts';
import { seeded } from '../test/generators/sources.ts';

/** A query in the reader's language, and the same as PostgreSQL's text search understands it. */
export interface BenchQuery {
  readonly typed: string;
  readonly where: string;
}

export const queryKinds = ['word', 'and', 'phrase', 'prefix', 'name', 'date', 'person'] as const;
export type QueryKind = (typeof queryKinds)[number];
export type QueriesByKind = Readonly<Record<QueryKind, readonly BenchQuery[]>>;

const ascii = /\b[a-z]{3,}\b/gu;
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const tsquery = (text: string): string => `to_tsquery('english', ${quoted(text)})`;
const phraseQuery = (text: string): string => `phraseto_tsquery('english', ${quoted(text)})`;

export function drawQueries(contents: readonly RecordContent[], count: number): QueriesByKind {
  const draw = seeded(1950);
  const texts = contents.map(({ texts: all }) =>
    all.flatMap(({ blocks }) => [...walkBlocks(blocks)].map(({ text }) => text.toLowerCase())).join('\n'),
  );
  const records = new Map<string, number>();
  for (const text of texts)
    for (const word of new Set(Array.from(text.matchAll(ascii), ([one]) => one)))
      records.set(word, (records.get(word) ?? 0) + 1);
  const words = spread(records, contents.length, count, (most) => draw.int(0, most));
  const one = <T>(list: readonly T[]): T => {
    const found = list[draw.int(0, list.length - 1)];
    if (found === undefined) throw new Error('nothing to draw from');
    return found;
  };
  /** Words of one document that follow each other. */
  const run = (length: number): string => {
    for (;;) {
      const line = Array.from(one(texts).matchAll(/[a-z]{3,}(?: [a-z]{3,}){2,}/gu), ([found]) => found);
      const found = line.length > 0 ? one(line).split(' ') : [];
      if (found.length >= length) {
        const from = draw.int(0, found.length - length);
        return found.slice(from, from + length).join(' ');
      }
    }
  };
  const person = (): string => {
    for (;;) {
      const names = one(contents).description.names.filter(({ kind }) => kind === 'person');
      if (names.length > 0) return one(names).label;
    }
  };
  const year = (): number => {
    for (;;) {
      const found = Number(/^\d{4}/u.exec(one(contents).description.dates[0]?.edtf ?? '')?.[0]);
      if (found > 0) return found;
    }
  };
  const make = (query: () => BenchQuery): BenchQuery[] => Array.from({ length: count }, query);
  return {
    word: words.map((word) => ({ typed: word, where: `tsv @@ ${tsquery(word)}` })),
    and: make(() => {
      const [a, b] = [one(words), one(words)];
      return { typed: `${a} ${b}`, where: `tsv @@ ${tsquery(`${a} & ${b}`)}` };
    }),
    phrase: make(() => {
      const phrase = run(draw.int(2, 3));
      return { typed: `"${phrase}"`, where: `tsv @@ ${phraseQuery(phrase)}` };
    }),
    prefix: words.map((word) => {
      const start = word.slice(0, Math.max(3, word.length - 2));
      return { typed: `${start}*`, where: `tsv @@ ${tsquery(`${start}:*`)}` };
    }),
    name: make(() => {
      const label = person();
      const [family = '', given = ''] = label.split(/,\s*/u);
      const name = given === '' ? family : `${given} ${family}`;
      const ways = [name, `${family} ${given}`, family].map(phraseQuery).join(' || ');
      return { typed: name, where: `tsv @@ (${ways})` };
    }),
    date: make(() => {
      const [word, from] = [one(words), year()];
      return {
        typed: `${word} date:${from}..${from + 1}`,
        where: `tsv @@ ${tsquery(word)} AND year BETWEEN ${from} AND ${from + 1}`,
      };
    }),
    person: make(() => {
      const [word, name] = [one(words), person()];
      return {
        typed: `${word} person:"${name.replaceAll('"', '')}"`,
        where: `tsv @@ ${tsquery(word)} AND persons @> ARRAY[${quoted(name)}]`,
      };
    }),
  };
}

/** So many words, from those of one record in a thousand to those of all, by equal steps of the logarithm. */
function spread(
  records: ReadonlyMap<string, number>,
  all: number,
  count: number,
  draw: (most: number) => number,
): string[] {
  const sorted = [...records].sort(([a, m], [b, n]) => m - n || (a < b ? -1 : 1));
  return Array.from({ length: count }, (_, at) => {
    const wanted = Math.max(2, (all * 0.95) ** (at / (count - 1)));
    let first = sorted.findIndex(([, n]) => n >= wanted);
    if (first < 0) first = sorted.length - 1;
    const width = Math.max(0, Math.min(20, sorted.length - 1 - first));
    return sorted[first + draw(width)]?.[0] ?? '';
  });
}
