// Copies that were damaged, or altered by somebody who knows how: what is restored of them, and what is refused.
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decisionsOf, writeDecisions } from '../../src/app/backup/decisions.ts';
import { setAccess } from '../../src/app/access/set.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import type { NewVersion } from '../../src/store/port.ts';
import { canonical, sha256 } from '../../src/trust/hash.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { got, retitled, versionOf } from '../temporary-archive.ts';
import { filesWith } from './backup-place.ts';
import { everythingOf } from './everything.ts';
import { preservePlace } from './preserve-place.ts';

const LineSchema = z.looseObject({ seq: z.int(), record: z.string(), at: z.string(), kind: z.string() });
type Line = z.infer<typeof LineSchema>;

/** A change that gives the last line of a log another number. */
const numbered = (seq: unknown) => (all: readonly Line[]) => [...all.slice(0, -1), { ...all.at(-1), seq }];

const log = 'data/archive/v1/log/0000000001.jsonl';
const about = 'data/archive/v1/archive.json';

describe('a copy that is not as it was written', () => {
  let place: Awaited<ReturnType<typeof preservePlace>>;
  let copies = 0;
  const [smith, dyer, secret] = [idOf('smith'), idOf('dyer'), idOf('secret')];

  beforeAll(async () => {
    place = await preservePlace();
    const { archive } = place;
    const publish = (version: NewVersion) => archive.store.publish([version]);
    for (const [id, title] of [
      [smith, 'A letter of the smith'],
      [dyer, 'A letter of the dyer'],
      [secret, 'Of Kolbenstange'],
    ] as const) {
      const blob = got(await archive.blobs.put({ data: Buffer.from(`a scan: ${title}`) }));
      const content = borderLetter(title);
      const files = [{ name: 'scan', ...blob, mediaType: 'text/plain' }];
      const description = { ...content.description, source: { format: 'test', key: title, files } };
      expect(await publish(versionOf(id, { ...content, description }))).toMatchObject({ ok: true });
    }
    const previous = await archive.store.head(smith);
    const again = previous && (await archive.store.content(previous.manifest));
    if (again === undefined) throw new Error('not published');
    expect(await publish(versionOf(smith, retitled(again, 'Another letter'), { previous }))).toMatchObject({
      ok: true,
    });
    expect(await archive.store.publishEntries([entryVersion(idOf('p'), authority('A person'))])).toMatchObject({ ok: true }); // prettier-ignore
    got(await setAccess(archive, { record: dyer, level: 'closed', reason: 'privacy', by: 'director' }));
    expect(await place.bag('whole')).toEqual([]);
  });
  afterAll(() => place.remove());

  /** A copy of the bag, altered. `knowingly`: with checksums that agree again. */
  async function altered(alter: (bag: string) => Promise<void>, knowingly = true): Promise<string> {
    const name = `altered-${++copies}`;
    await cp(place.at('whole'), place.at(name), { recursive: true });
    await alter(place.at(name));
    if (knowingly) place.seal(name);
    return name;
  }

  /** The copy with another log, of which archive.json speaks as if it were its own. */
  const withLog = (change: (lines: readonly Line[]) => readonly unknown[], name?: string): Promise<string> =>
    altered(async (bag) => {
      const written = (await readFile(`${bag}/${log}`, 'utf8')).trimEnd().split('\n');
      const lines = change(written.map((line) => LineSchema.parse(JSON.parse(line))));
      const text = lines
        .map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
        .join('');
      await writeFile(`${bag}/${log}`, text);
      const said = z.looseObject({}).parse(JSON.parse(await readFile(`${bag}/${about}`, 'utf8')));
      const files = [{ file: 'log/0000000001.jsonl', sha256: sha256(text), lines: lines.length }];
      await writeFile(
        `${bag}/${about}`,
        JSON.stringify({ ...said, ...(name !== undefined && { name }), log: files }),
      );
    });

  /** The codes of the problems for which it is refused; nothing is there afterwards. */
  async function refused(name: string): Promise<string[]> {
    const done = await place.restoreCopy(name, `of-${name}`);
    expect(done.ok).toBe(false);
    expect(await readdir(place.at(''))).not.toContain(`of-${name}`);
    for (const { hint } of done.problems) expect(hint).toMatch(/\w/);
    return done.problems.map(({ code }) => code);
  }

  /** What is found to be wrong in an archive that was restored of it all the same. */
  async function restored(name: string): Promise<string[]> {
    const report = got(await place.restoreCopy(name, `of-${name}`));
    return report.problems
      .filter(({ severity }) => severity !== 'note')
      .map(({ code, where }) => `${code} ${where?.path ?? where?.file ?? ''}`);
  }

  it('is restored without a file that is damaged, and says which', async () => {
    const source = `data/records/${smith}/v1/source/scan`;
    const name = await altered((bag) => writeFile(`${bag}/${source}`, 'something else'), false);
    const problems = await restored(name);
    expect(problems.some((one) => one.includes(source))).toBe(true);
    expect(problems).toContain(`blob-missing ${smith}@1 scan`);
    const archive = await place.open(`of-${name}`);
    expect(await archive.store.log(0, 100)).toEqual(await place.archive.store.log(0, 100));
  });

  it('gives a version no other manifest or part than that of its hash', async () => {
    const manifest = `data/records/${smith}/v2/manifest.json`;
    const forged = await altered(async (bag) => {
      const text = await readFile(`${bag}/${manifest}`, 'utf8');
      await writeFile(`${bag}/${manifest}`, text.replace('"by":"test"', '"by":"else"'));
    });
    const problems = await restored(forged);
    expect(problems[0]).toBe(`version-lost ${smith}@2`);
    expect(problems).toContain(`manifest-missing ${smith}@2`);
    const archive = await place.open(`of-${forged}`);
    expect((await archive.store.version(smith, 1))?.version).toBe((await place.archive.store.version(smith, 1))?.version); // prettier-ignore
    expect(await archive.store.head(dyer)).toEqual(await place.archive.store.head(dyer));

    const part = await altered(async (bag) => {
      const { manifest } = (await place.archive.store.head(dyer)) ?? {};
      const path = `${bag}/data/records/${dyer}/v1/parts/${manifest?.parts.description}.json`;
      await writeFile(path, (await readFile(path, 'utf8')).replace('dyer', 'Duke'));
    });
    expect((await restored(part)).map((one) => one.split(' ', 1)[0])).toEqual(
      expect.arrayContaining(['copy-altered', 'part-missing']),
    );
  });

  it('takes no manifest that names another record, or does not follow the one before', async () => {
    const { manifest } = (await place.archive.store.head(dyer)) ?? {};
    for (const change of [
      { id: secret },
      { number: 2, previous: sha256('x') },
      { published: '2020-01-01T00:00:00Z' },
    ]) {
      const other = canonical({ ...manifest, ...change });
      const lines = await withLog((all) => all.map((line) => (line.record === dyer && line.kind === 'version' ? { ...line, version: other.hash } : line))); // prettier-ignore
      const name = await altered(async (bag) => {
        await rm(bag, { recursive: true });
        await cp(place.at(lines), bag, { recursive: true });
        await writeFile(`${bag}/data/records/${dyer}/v1/manifest.json`, other.json);
      });
      expect((await restored(name))[0]).toBe(`version-lost ${dyer}@1`);
    }
  });

  it('is refused where its log is none', async () => {
    const { at } = (await place.archive.store.log(0, 1))[0] ?? {};
    for (const change of [
      (all: readonly Line[]) => [...all, all.at(-1)],
      (all: readonly Line[]) => [...all, { ...all.at(0), seq: 900 }],
      (all: readonly Line[]) => [...all, { ...all.at(-1), seq: 900 }, 'nonsense'],
      (all: readonly Line[]) => [
        ...all,
        { seq: 900, record: smith, at, kind: 'entry', version: sha256('y') },
      ],
      (all: readonly Line[]) =>
        all.map((line) => (line.kind === 'access' ? { ...line, record: smith } : line)),
      (all: readonly Line[]) => all.slice(1),
      numbered(2 ** 60),
      numbered(1e15),
      numbered(-1),
      numbered('1'),
    ])
      expect(await refused(await withLog(change))).toEqual(['log-altered']);
    const cut = await altered((bag) => rm(`${bag}/${log}`));
    expect(await refused(cut)).toContain('log-incomplete');
    const unsaid = await altered((bag) => rm(`${bag}/${about}`));
    expect(await refused(unsaid)).toContain('not-a-copy');
    const newer = await altered(async (bag) => {
      const text = await readFile(`${bag}/${about}`, 'utf8');
      await writeFile(`${bag}/${about}`, text.replace('holding/1', 'holding/7'));
    });
    expect(await refused(newer)).toContain('copy-newer');
    expect(await refused('backups')).toEqual(['not-a-copy']);
  });

  it('tells of a record that is missing, and takes none that the log does not know', async () => {
    const without = await altered((bag) => rm(`${bag}/data/records/${dyer}`, { recursive: true }));
    expect((await restored(without))[0]).toBe(`version-lost ${dyer}@1`);

    const [first] = await place.archive.store.log(0, 1);
    const unknown = await withLog(
      (all) => all.filter(({ record }) => record !== secret),
      canonical(first).hash,
    );
    expect(await restored(unknown)).toEqual([`not-in-log ${secret}`]);
    expect(await filesWith(place.at(`of-${unknown}`), 'Kolbenstange')).toEqual([]);
  });

  it('is refused where its log has lost a withdrawal that it lists, and is told of where it counts fewer records', async () => {
    const given = await altered(async (bag) => {
      const line = { kind: 'record', id: dyer, sources: [] };
      await writeFile(`${bag}/data/archive/v1/withdrawn.jsonl`, `${JSON.stringify(line)}\n`);
    });
    expect(await refused(given)).toEqual(['log-altered']);
    const counted = await altered(async (bag) => {
      const text = await readFile(`${bag}/${about}`, 'utf8');
      await writeFile(`${bag}/${about}`, text.replace(/"records": \d+/, '"records": 1'));
    });
    expect(await restored(counted)).toEqual(['count-differs archive.json']);
  });

  it('brings nothing back that was withdrawn since', async () => {
    const old = await preservePlace();
    try {
      await cp(place.at('whole'), old.at('whole'), { recursive: true });
      got(await old.restoreCopy('whole', 'first'));
      const living = await old.open('first');
      expect(await everythingOf(living)).toEqual(await everythingOf(place.archive));
      got(await withdrawRecord(living, { record: secret, reason: 'By order of a court', by: 'director' }));
      await writeFile(old.at('list'), writeDecisions(await decisionsOf(living)));
      const report = got(await old.restoreCopy('whole', 'second', [old.at('list')]));
      expect(report).toMatchObject({ found: 0, withdrawals: { applied: [secret] } });
      expect(await filesWith(old.at('second'), 'Kolbenstange')).toEqual([]);
    } finally {
      await old.remove();
    }
  });

  it('of some records is an archive of those', async () => {
    expect(await place.bag('some', [smith])).toEqual([]);
    const report = got(await place.restoreCopy('some', 'of-some'));
    expect(report).toMatchObject({ records: 1, versions: 2, found: 0 });
    expect(report.problems.map(({ code }) => code)).toEqual(['copy-of-some', 'withdrawals-unknown']);
    const archive = await place.open('of-some');
    expect(await archive.store.versions(smith)).toEqual(await place.archive.store.versions(smith));
    expect(await archive.store.log(0, 10)).toEqual(
      (await place.archive.store.log(0, 10)).filter(({ record }) => record === smith),
    );
    expect(await filesWith(place.at('some'), 'Kolbenstange')).toEqual([]);
  });
});
