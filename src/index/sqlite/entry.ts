// One record out of the tables of the index, as the projection gave it.
import { z } from 'zod';
import { NameKindSchema } from '../../model/names.ts';
import type { RecordId } from '../../model/record-id.ts';
import type { RecordSource, RecordWithin } from '../editions.ts';
import { allFacetNames, type IndexedRecord } from '../port.ts';
import { referenceOf } from '../project/references.ts';
import { PathSchema } from './editions.ts';
import { formsOf } from './name-uses.ts';
import { rolesOf } from './names.ts';
import { countSchema, entryOf, type RunIndexQuery } from './run.ts';
import { foliosOf } from './units.ts';

const text = z.string();
const RowSchema = z
  .object({
    record: countSchema,
    list: text,
    place: text,
    openFrom: text.nullable(),
    beginning: text,
    texts: countSchema,
    segments: countSchema,
    pages: countSchema,
    seq: countSchema,
    moment: z.int(),
    facets: z.array(z.object({ name: text, value: text })),
    names: z.array(
      z.object({
        reference: text,
        roles: countSchema,
        kind: text,
        label: text,
        language: text.nullable(),
        forms: text,
      }),
    ),
    units: z.array(z.object({ key: text, step: text, code: text, own: countSchema, folios: text })),
    anchors: z.array(z.object({ anchor: text, place: text, format: text, key: text })),
    within: z
      .object({ format: text, key: text, place: countSchema, number: text.nullable(), path: text })
      .nullable(),
  })
  .optional();
type Row = NonNullable<z.infer<typeof RowSchema>>;

/** What the index holds of a record; undefined where it holds none. */
export async function readEntry(
  run: RunIndexQuery,
  id: RecordId,
  signal: AbortSignal | undefined,
): Promise<IndexedRecord | undefined> {
  const row = await run('entry', [id], RowSchema, signal);
  if (row === undefined) return undefined;
  const { list, place, openFrom, texts, segments, pages, seq, moment, beginning } = row;
  return {
    entry: entryOf(list),
    order: place,
    openFrom,
    texts,
    segments,
    pages,
    seq,
    moment,
    beginning,
    facets: facetsOf(row),
    names: inOrderOf(row.names, ({ reference }) => reference).map((name) => ({
      reference: referenceOf(name.reference),
      kind: NameKindSchema.parse(name.kind),
      label: name.label,
      language: name.language,
      roles: rolesOf(name.roles),
      forms: formsOf(name.forms).map(([written, language]) => ({ written, language })),
    })),
    units: inOrderOf(row.units, ({ key }) => key).map(({ own, folios, ...unit }) => ({
      ...unit,
      own: own > 0,
      folios: foliosOf(folios),
    })),
    source: sourceOf(row),
    within: withinOf(row),
  };
}

function facetsOf({ facets }: Row): IndexedRecord['facets'] {
  const [type, language, year, collection, month, day, dating] = allFacetNames.map((name) =>
    facets.filter((one) => one.name === name).map(({ value }) => value),
  );
  return {
    type: type ?? [],
    language: language ?? [],
    year: year ?? [],
    collection: collection ?? [],
    month: month ?? [],
    day: day ?? [],
    dating: dating ?? [],
  };
}

/** The record's own anchor has no place in it. */
function sourceOf({ anchors }: Row): RecordSource {
  const own = anchors.find(({ place }) => place === '');
  const others = anchors.filter(({ place }) => place !== '').map(({ anchor, place }) => ({ anchor, place }));
  return {
    format: own?.format ?? '',
    key: own?.key ?? '',
    anchor: own?.anchor ?? '',
    anchors: inOrderOf(others, ({ anchor }) => anchor),
  };
}

function withinOf({ within }: Row): RecordWithin | null {
  if (within === null) return null;
  const { place, path, ...rest } = within;
  return { ...rest, order: place, path: PathSchema.parse(JSON.parse(path)) };
}

/** In the order of a key by code unit, as the projection sorts. */
function inOrderOf<T>(list: readonly T[], key: (one: T) => string): T[] {
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
