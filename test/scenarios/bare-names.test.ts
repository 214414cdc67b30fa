// Surnames that stand alone in records: pages that say so, and say whom they may mean.
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewName } from '../../src/app/read/browse/names.ts';
import { setAccess } from '../../src/app/access/set.ts';
import type { Authority } from '../../src/model/authority.ts';
import { createSite } from '../../src/web/site.ts';
import { serverLinks } from '../../src/web/links.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { testArchive, type TestArchive } from './archive.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const anonymous = { kind: 'anonymous' } as const;
const links = serverLinks({ address: 'https://archive.example' });
const bare = (edition: string, label = 'Roux') => ({
  format: 'as-written',
  key: `${edition}|person|${label}`,
});

let archive: TestArchive;

/** A document of an edition whose sender is written so. */
async function document(edition: string, number: number, label: string, described?: string): Promise<string> {
  const content = borderLetter(`Letter ${number} of ${edition}`);
  return archive.publish(`${edition} ${number}`, {
    ...content,
    description: {
      ...content.description,
      source: { format: 'tei', key: `${edition}#d${number}`, files: [] },
      within: { format: 'tei', key: edition, order: number, path: [] },
      names: [
        {
          id: 'n1',
          kind: 'person',
          label,
          ...(described !== undefined && { authority: { format: 'tei', key: described } }),
          ...said,
        },
      ],
      agents: [{ role: 'from', written: label, name: 'n1', ...said }],
    },
  });
}

const listed = (list: string, name: string, more: Partial<Authority> = {}) =>
  entryVersion(
    idOf(`${list} ${name}`),
    authority(name, { source: { format: 'tei', key: `${list}#${name}`, title: `List of ${list}` }, ...more }),
  );

beforeAll(async () => {
  archive = await testArchive();
  const done = await archive.store.publishEntries([
    listed('weir1', 'Roux, Anna'),
    listed('dyke2', 'Roux, Zoé'),
    listed('weir1', 'Rouxel, Jean'),
    listed('weir1', 'Petit-Roux, Jean'),
    listed('weir1', 'Roux Bridge', { kind: 'place' }),
    listed('levee3', 'Roux, A.', {
      joined: { id: idOf('weir1 Roux, Anna'), reason: 'Both keep the weir.', by: 'test' },
    }),
    listed('weir1', 'Roux, Secret'),
    listed('weir1', 'Petrova, Anna'),
  ]);
  expect(done.ok).toBe(true);
  await document('dyke2', 1, 'Roux');
  await document('weir1', 1, 'Roux');
  await document('weir1', 2, 'Roux, Anna', 'weir1#Roux, Anna');
  await document('weir1', 3, 'Мао');
  await document('weir1', 4, '毛泽东');
  await document('weir1', 5, 'Jean Roux');
  await document('weir1', 7, 'Roux', 'weir1#Petrova, Anna');
  await document('weir1', 8, 'Petrova', 'weir1#Petrova, Anna');
  const closed = await document('weir1', 6, 'Roux, Secret', 'weir1#Roux, Secret');
  expect((await setAccess(archive, { record: closed, level: 'closed', reason: 'x', by: 'x' })).ok).toBe(true);
});
afterAll(async () => archive.remove());

async function perhaps(address: { format: string; key: string } | { id: string }) {
  const view = await viewName(archive, address, { role: undefined, page: 1 }, anonymous);
  if (view === undefined || 'moved' in view) throw new Error('no page');
  return { titles: view.records.entries.map(({ title }) => title), perhaps: view.perhaps };
}

describe('a surname that stands alone', () => {
  it('is not the same in two volumes, and names those it may mean, of the same volume first', async () => {
    const dyke = await perhaps(bare('dyke2'));
    expect(dyke.titles).toEqual(['Letter 1 of dyke2']);
    expect(dyke.perhaps?.map(({ label, records }) => [label, records])).toEqual([
      ['Roux, Zoé', 0],
      ['Roux, Anna', 1],
    ]);
    const weir = await perhaps(bare('weir1'));
    expect(weir.titles).toEqual(['Letter 1 of weir1']);
    expect(weir.perhaps?.map(({ address }) => address)).toEqual([
      { id: idOf('weir1 Roux, Anna') },
      { id: idOf('dyke2 Roux, Zoé') },
    ]);
  });

  it('says so where nobody of that name is described, too', async () => {
    expect((await perhaps(bare('weir1', 'Мао'))).perhaps).toEqual([]);
  });

  it('is no name of several words, nor a whole name in a script without spaces, nor one that is described', async () => {
    expect((await perhaps(bare('weir1', 'Jean Roux'))).perhaps).toBeNull();
    expect((await perhaps(bare('weir1', '毛泽东'))).perhaps).toBeNull();
    expect((await perhaps({ id: idOf('weir1 Roux, Anna') })).perhaps).toBeNull();
  });

  it('is found with all that is called so: by label first, then by what records write', async () => {
    const query = { words: ['roux'], kind: 'person', limit: 10, openOn: '2026-01-01' } as const;
    const { total, names } = await archive.index.finder.find(query);
    const labels = names.map(({ label }) => label);
    expect(new Set(labels.slice(0, -1))).toEqual(
      new Set(['Roux, Anna', 'Roux, Zoé', 'Roux', 'Jean Roux', 'Rouxel, Jean', 'Petit-Roux, Jean']),
    );
    // One document calls her so, and her own list does not.
    expect(labels.at(-1)).toBe('Petrova, Anna');
    expect(total).toBe(labels.length);
    expect(names[0]?.records).toBe(1);
    expect((await archive.index.finder.find({ ...query, limit: 2 })).names).toHaveLength(2);
    const all = await archive.index.finder.find({ ...query, openOn: null });
    expect(all.names.map(({ label }) => label)).toContain('Roux, Secret');
    expect((await archive.index.finder.find({ ...query, kind: 'place' })).names).toMatchObject([
      { label: 'Roux Bridge', records: 0 },
    ]);
  });

  it('has a page that links to them', async () => {
    const site = await createSite(archive, {
      address: 'https://archive.example',
      cacheBytes: 1 << 20,
      log: pino({ level: 'silent' }),
    });
    const html = await (
      await site.request(`https://archive.example${links.name('person', bare('dyke2'), null, 1)}`)
    ).text();
    expect(html).toContain('The records write only this name. It may be several people.');
    const [, list = ''] = html.split('id="perhaps"');
    for (const one of ['weir1 Roux, Anna', 'dyke2 Roux, Zoé'])
      expect(list).toContain(`href="${links.name('person', { id: idOf(one) }, null, 1)}"`);
    expect(html).not.toContain('Secret');
  });
});
