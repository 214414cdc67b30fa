// Which names of the archive come for a name that sounds like some of them.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engines } from '../../../compose.ts';
import { recordIdFrom } from '../../../model/record-id.ts';
import { soundKeys } from '../../../text/names/names.ts';
import { sha256 } from '../../../trust/hash.ts';
import { borderLetter } from '../../../../test/generators/letter.ts';
import { newArchive, temporaryFolder, versionOf } from '../../../../test/temporary-archive.ts';

const said = { basis: 'written', certainty: 'certain', by: null } as const;
const rare = 'Kim Tu-bong';
/** Namesakes, each in two records. */
const frequent = ['a', 'e', 'i', 'o', 'u'].flatMap((one) =>
  ['ch', 'h', 'm', 'n', 's', 'y'].map((other) => `Kim ${other.toUpperCase()}${one}k-s${one}ng`),
);

let archive: Engines;
let remove: () => Promise<void>;

beforeAll(async () => {
  const folder = await temporaryFolder();
  archive = await newArchive(folder.path);
  remove = folder.remove;
  const versions = [...frequent, ...frequent, rare].map((name, at) => {
    const { description, ...content } = borderLetter(`Letter ${at}`);
    const names = [{ id: 'n1', kind: 'person' as const, label: name, ...said }];
    const agents = [{ role: 'from' as const, written: name, name: 'n1', ...said }];
    const source = { format: 'test', key: String(at), files: [] };
    return versionOf(recordIdFrom(Buffer.from(sha256(String(at)), 'hex')), {
      ...content,
      description: { ...description, source, names, agents },
    });
  });
  expect((await archive.store.publish(versions)).ok).toBe(true);
});
afterAll(async () => {
  await archive.close();
  await remove();
});

const soundingLike = async (typed: string) => archive.index.search.names(soundKeys(typed), 10, null);

it('gives a rare name before more frequent ones that share its surname alone, however few may come', async () => {
  const [first, ...others] = await soundingLike('Kim Tu Bong');
  expect(first).toMatchObject({ written: rare, records: 1 });
  expect(others).toHaveLength(9);
  expect(others.every(({ records }) => records === 2)).toBe(true);
  expect((await soundingLike('Kim')).every(({ records }) => records === 2)).toBe(true);
});
