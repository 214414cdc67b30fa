// `verno authority` as an editor types it, over an archive with two lists of persons.
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { main } from '../../src/program.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { existingArchive, newArchive, temporaryFolder, versionOf } from '../temporary-archive.ts';

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
    expect(printed).toContain(`verno authority join ${idOf('two')} ${idOf('one')} --reason "…"`);
  });

  it('shows both sides of a proposal: where they are described, as what, and how often they are named', async () => {
    expect(await verno('authority', 'propose')).toBe(0);
    expect(printed).toContain(`  ${idOf('two')}  Roux, Jean (in 0 records)\n      described in dyke1907\n`);
    expect(printed).toContain('      Mayor of the upper town, 1919–1921\n');
    expect(printed).toContain(`  ${idOf('one')}  Roux, Jean (in 0 records)\n      described in levee1901\n`);
    expect(printed).not.toMatch(/\b1 (?:records|proposals)\b/);
  });

  it('finds by name whatever is called so, in any letter case and order, with what tells two apart', async () => {
    expect(await verno('authority', 'find', 'jean', 'ROUX')).toBe(0);
    expect(printed).toContain(
      `${idOf('one')}  Roux, Jean (person, in 0 records)\n      described in levee1901\n`,
    );
    expect(printed).toContain('Mayor of the upper town, 1919–1921');
    const Found = z.object({
      total: z.int(),
      found: z.array(z.object({ id: z.string().nullable(), reference: z.string(), records: z.int() })),
    });
    const found = await json(Found, 'authority', 'find', 'roux', '--kind', 'person');
    expect(new Set(found.found.map(({ id }) => id))).toEqual(new Set(['one', 'two', 'son'].map(idOf)));
    expect(found.total).toBe(3);
    expect((await json(Found, 'authority', 'find', 'roux', '--kind', 'place')).total).toBe(0);
    expect((await json(Found, 'authority', 'find', 'oux')).total).toBe(0);
  });

  it('finds what records write, with a reference that can be joined as it is printed', async () => {
    const archive = await existingArchive(data);
    const said = { basis: 'written', certainty: 'certain', by: null } as const;
    const { description, ...content } = borderLetter('A letter');
    const letter = versionOf(idOf('letter'), {
      ...content,
      description: {
        ...description,
        source: { format: 'tei', key: 'weir1911#d1', files: [] },
        within: { format: 'tei', key: 'weir1911', order: 1, path: [] },
        names: [{ id: 'n1', kind: 'person', label: 'Roux', ...said }],
        agents: [{ role: 'from', written: 'Roux', name: 'n1', ...said }],
      },
    });
    expect(await archive.store.publish([letter])).toMatchObject({ ok: true });
    await archive.close();
    expect(await verno('authority', 'find', 'Roux')).toBe(0);
    expect(printed).toContain(
      "'as-written weir1911|person|Roux'  Roux (person, in 1 record)\n      as written in weir1911\n",
    );
    const why = ['--reason', 'The only Roux in that volume.'];
    expect(await verno('authority', 'join', 'as-written weir1911|person|Roux', idOf('one'), ...why)).toBe(0);
    expect(await verno('authority', 'show', idOf('one'))).toBe(0);
    expect(printed).toContain('written “Roux” in 1 record\n');
    expect(printed).toContain('In 1 record.');
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
    expect(await verno('authority', 'join', idOf('two'), idOf('one'), ...said)).toBe(0);
    expect(printed).toContain('for this reason; nothing has changed.');
    const other = ['--reason', 'Their hands agree.'];
    expect(await verno('authority', 'join', idOf('two'), idOf('one'), ...other)).toBe(0);
    expect(printed).toContain('the reason given was “Both were mayor.”, and is yours now.');
    expect(await verno('authority', 'split', idOf('two'), '--reason', 'Cousins.')).toBe(0);
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
    [['authority', 'join', idOf('two'), idOf('one')], 'usage'],
    [['authority', 'find'], 'usage'],
    [['authority', 'find', '…'], 'usage'],
    [['authority', 'find', 'Roux', '--kind', 'ship'], 'usage'],
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
