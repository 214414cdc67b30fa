// The names of an archive as rows of a table: persons, bodies, places and terms that stand in records anybody may read.
import { NameKindSchema } from '../../model/names.ts';
import { isAuthority } from '../../model/entry.ts';
import type { Authority } from '../../model/authority.ts';
import type { IndexedName } from '../../index/names.ts';
import type { Archive } from '../services.ts';

/** The columns of names.csv, described in docs/data.md. */
export const nameColumns = [
  'kind',
  'label',
  'language',
  'id',
  'format',
  'key',
  'records',
  'existence',
  'description',
  'forms',
  'same',
  'source',
] as const;

const together = 1000;

/** By kind, and within that as the lists of names have them. Memory is bounded by a thousand names. */
export async function* nameRows(
  archive: Pick<Archive, 'store' | 'index'>,
  openOn: string,
  signal: AbortSignal,
): AsyncGenerator<string[]> {
  for (const kind of NameKindSchema.options)
    for (let page = 1; ; page++) {
      const query = { kind, page, perPage: together, openOn };
      const { names } = await archive.index.names.list(query, signal);
      for (const name of names) yield row(name, await authorityOf(archive, name, signal));
      if (names.length < together) break;
    }
}

async function authorityOf(
  { store }: Pick<Archive, 'store'>,
  { reference }: IndexedName,
  signal: AbortSignal,
): Promise<Authority | undefined> {
  const entry = 'id' in reference ? await store.entry(reference.id, signal) : undefined;
  return entry !== undefined && isAuthority(entry.content) ? entry.content : undefined;
}

/** `existence` is EDTF. A name that nobody described has a format and key, and no id. */
function row(name: IndexedName, authority: Authority | undefined): string[] {
  const { reference, kind, label, language, records, description, source } = name;
  const identity = 'id' in reference ? authority?.source : reference;
  const cells: Record<(typeof nameColumns)[number], string> = {
    kind,
    label,
    language: language ?? '',
    id: 'id' in reference ? reference.id : '',
    format: identity?.format ?? '',
    key: identity?.key ?? '',
    records: String(records),
    existence: authority?.existence ?? '',
    description: description ?? '',
    forms: [...new Set((authority?.forms ?? []).map(({ written }) => written))].join('; '),
    same: (authority?.same ?? []).map(({ address }) => address).join('; '),
    source: source ?? '',
  };
  return nameColumns.map((column) => cells[column]);
}
