// The lists that come with the samples: every unit and every name of the records is described in them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../src/app/import/files.ts';
import { csvFormat } from '../../src/formats/csv/format.ts';
import { folderFormat } from '../../src/formats/folder/folder.ts';
import { unitsIn } from '../../src/index/project/units.ts';
import { AUTHORITY_SCHEMA } from '../../src/model/authority.ts';
import { DescriptionSchema, type Description } from '../../src/model/description.ts';
import type { Parsed } from '../../src/model/draft.ts';
import { UNIT_SCHEMA } from '../../src/model/unit.ts';
import type { Candidate } from '../../src/formats/port.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const context = { signal: new AbortController().signal, maxTextBytes: 1_000_000 };

async function listed(name: string): Promise<Parsed[]> {
  const files = await sourceFiles(join(samples, name));
  const head = readFileSync(join(samples, name)).subarray(0, 65_536);
  const candidate: Candidate = { path: '', name, kind: 'file', head, entries: [], files };
  return Array.fromAsync(csvFormat.parse(candidate, context));
}

async function described(name: string): Promise<Description> {
  const files = await sourceFiles(join(samples, 'records', name));
  const list = await files.list('');
  const entries = list.ok ? list.value : [];
  const candidate: Candidate = { path: '', name, kind: 'folder', head: new Uint8Array(), entries, files };
  for await (const { draft } of folderFormat.parse(candidate, context))
    return DescriptionSchema.parse(draft?.description);
  throw new Error(`${name} gave nothing`);
}

const records = await Promise.all(readdirSync(join(samples, 'records')).map(described));

describe('the lists of the samples', () => {
  it('describe every unit and collection that a record is in, and no other', async () => {
    const parsed = await listed('units.csv');
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    const keys = parsed
      .flatMap(({ entries }) => entries ?? [])
      .flatMap((entry) => (entry.schema === UNIT_SCHEMA ? [entry.key] : []));
    const wanted = new Set(
      records.flatMap((record) => [...record.collections, ...unitsIn(record).map(({ key }) => key)]),
    );
    expect(keys.filter((key) => !wanted.has(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
    // A department or a series by itself can be told for one only at Kew, so that no list can describe these.
    expect([...wanted].filter((key) => !keys.includes(key)).toSorted()).toEqual([
      'british:archiveofbritishconsularposts/department=fo',
      'british:archiveofbritishconsularposts/department=fo/series=2126',
    ]);
  });

  it('know every name by the label that the records give it', async () => {
    const parsed = await listed('authorities.csv');
    expect(parsed.flatMap(({ problems }) => problems)).toEqual([]);
    const known = new Set(
      parsed
        .flatMap(({ entries }) => entries ?? [])
        .flatMap((entry) =>
          entry.schema === AUTHORITY_SCHEMA ? [`${entry.kind} ${entry.forms[0]?.written ?? ''}`] : [],
        ),
    );
    const named = records.flatMap(({ names }) => names.map(({ kind, label }) => `${kind} ${label ?? ''}`));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(named.length).toBeGreaterThan(80);
  });
});
