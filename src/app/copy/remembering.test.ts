// What is remembered of an archive is what stands in it, until it changes.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { borderLetter } from '../../../test/generators/letter.ts';
import { testArchive, type TestArchive } from '../../../test/scenarios/archive.ts';
import { remembering } from './remembering.ts';

let archive: TestArchive;
beforeAll(async () => {
  archive = await testArchive();
});
afterAll(async () => archive.remove());

const openOn = '2026-01-01';

it('reads a record once, and again when the archive has changed', async () => {
  const id = await archive.publish('letter', borderLetter('A letter'));
  const memory = remembering(archive);
  const read = async () => memory.archive.store.head(id);
  const first = await read();
  expect(first).toEqual(await archive.store.head(id));
  expect(await read()).toBe(first);
  await archive.publish('letter', borderLetter('A letter, corrected'));
  memory.renew();
  const corrected = await read();
  expect(corrected?.manifest.number).toBe(2);
  if (first === undefined || corrected === undefined) throw new Error('The letter is not there.');
  // Two versions of one record are never taken for each other.
  for (const { manifest } of [first, corrected])
    expect(await memory.archive.store.content(manifest)).toEqual(await archive.store.content(manifest));
});

it('answers every question of the index as the index does, groups and all', async () => {
  const { index } = remembering(archive).archive;
  for (const page of [1, 2]) {
    const asked = { page, perPage: 1, openOn };
    expect(await index.list(asked)).toEqual(await archive.index.list(asked));
  }
  expect(await index.counts(openOn)).toEqual(await archive.index.counts(openOn));
  expect(await index.facets(openOn)).toBe(await index.facets(openOn, new AbortController().signal));
  expect(index.editions).not.toBe(index.names);
  expect(await index.editions.volumes(1, 10, openOn)).toEqual(
    await archive.index.editions.volumes(1, 10, openOn),
  );
});

it('asks again for what could not be read', async () => {
  const { index } = remembering(archive).archive;
  await expect(index.counts(openOn, AbortSignal.abort(new Error('hung up')))).rejects.toThrow('hung up');
  expect(await index.counts(openOn)).toEqual(await archive.index.counts(openOn));
});
