// `verno authority` as an editor types it, over an archive with two lists of persons.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { main } from '../../src/program.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { newArchive, temporaryFolder } from '../temporary-archive.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let data: string;
let printed: string;
let warned: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  data = join(folder.path, 'archive');
  const archive = await newArchive(data);
  await archive.store.publishEntries([
    entryVersion(idOf('one'), inList('levee1901', 'Roux, Jean', 'Mayor of the upper town until 1921')),
    entryVersion(idOf('two'), inList('dyke1907', 'Roux, Jean', 'Mayor of the upper town, 1919–1921')),
    entryVersion(idOf('son'), inList('weir1911', "Roux, Jean, Jr. $(reboot) 'x'", 'Clerk')),
  ]);
  await archive.close();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await folder.remove();
});

/** A person of a list. */
function inList(list: string, name: string, text: string) {
  return authority(name, {
    source: { format: 'tei', key: `${list}#p1`, title: list },
    description: [{ language: 'en', text }],
  });
}

async function verno(...args: readonly string[]): Promise<number> {
  [printed, warned] = ['', ''];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((warned += String(text)), true));
  try {
    return await main([...args, '--data', data]);
  } finally {
    vi.restoreAllMocks();
  }
}

async function json<T>(schema: z.ZodType<T>, ...args: readonly string[]): Promise<T> {
  expect(await verno(...args, '--json')).toBe(0);
  return schema.parse(JSON.parse(printed));
}

const Proposals = z.object({
  kind: z.literal('person'),
  compared: z.int(),
  crowded: z.int(),
  doubtful: z.int(),
  proposals: z.array(
    z.object({
      from: z.object({ id: z.string().nullable(), reference: z.string(), label: z.string() }),
      to: z.object({ id: z.string().nullable() }),
      doubtful: z.boolean(),
      reasons: z.array(
        z.object({ code: z.string(), speaks: z.enum(['for', 'against']), message: z.string() }),
      ),
    }),
  ),
});
const pairs = async (): Promise<(string | null)[][]> =>
  (await json(Proposals, 'authority', 'propose')).proposals.map(({ from, to }) => [from.id, to.id]);

describe('verno authority', () => {
  it('proposes with reasons, and the line that would join', async () => {
    expect(await verno('authority', 'propose')).toBe(0);
    expect(printed).toContain(`= Roux, Jean  ~  Roux, Jean\n`);
    expect(printed).toContain('+ Both are described as “Mayor of the upper town”.');
    expect(printed).toContain(`verno authority join ${idOf('two')} ${idOf('one')}`);
  });

  it('joins, shows, and splits again', async () => {
    const said = ['--reason', 'Both were mayor.', '--by', 'Mlle Perrin'];
    expect(await verno('authority', 'join', idOf('two'), idOf('one'), ...said)).toBe(0);
    expect(printed).toContain(`${idOf('two')} leads to ${idOf('one')} now.`);
    expect(await pairs()).not.toContainEqual([idOf('two'), idOf('one')]);
    expect(await verno('authority', 'show', idOf('two'))).toBe(0);
    expect(printed).toContain(`${idOf('two')} leads to ${idOf('one')}.`);
    expect(printed).toContain(`joined to ${idOf('one')} by Mlle Perrin: Both were mayor.`);
    const Shown = z.object({
      asked: z.string(),
      id: z.string(),
      descriptions: z.array(z.object({ id: z.string() })),
    });
    const shown = await json(Shown, 'authority', 'show', `tei dyke1907#p1`);
    expect(shown).toMatchObject({ asked: idOf('two'), id: idOf('one') });
    expect(shown.descriptions.map(({ id }) => id)).toEqual([idOf('one'), idOf('two')]);
    expect(await verno('authority', 'split', idOf('two'))).toBe(0);
    expect(await pairs()).toContainEqual([idOf('two'), idOf('one')]);
  });

  it('keeps a refusal', async () => {
    expect(await verno('authority', 'refuse', idOf('one'), idOf('two'), '--reason', 'Cousins.')).toBe(0);
    expect(await pairs()).not.toContainEqual([idOf('two'), idOf('one')]);
    expect(await verno('authority', 'show', idOf('one'))).toBe(0);
    expect(printed).toContain(`not ${idOf('two')}, says the operator: Cousins.`);
  });

  it.each([
    [['authority', 'merge', 'a', 'b'], 'usage'],
    [['authority', 'join', 'a'], 'usage'],
    [['authority', 'propose', '--kind', 'ship'], 'usage'],
    [['authority', 'show', '00000000'], 'no-authority'],
    [['authority', 'split', 'one'], 'usage'],
  ])('says why “%s” cannot be done', async (args, code) => {
    expect(await verno(...args, '--json')).toBe(2);
    const { error } = z
      .object({ error: z.object({ code: z.string(), hint: z.string() }) })
      .parse(JSON.parse(printed));
    expect(error.code).toBe(code);
    expect(warned).toContain(error.hint);
  });

  it('says what an import and the archive have of entries', async () => {
    const Stats = z.object({ authorities: z.literal(3), units: z.literal(0) });
    await json(Stats, 'stats');
    const Checked = z.object({
      authorities: z.literal(3),
      found: z.literal(0),
      references: z.object({ waiting: z.int() }),
    });
    await json(Checked, 'check');
    expect(await verno('rebuild')).toBe(0);
    expect(printed).toContain('3 authorities and units');
  });
});
