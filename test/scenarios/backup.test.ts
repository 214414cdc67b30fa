// A backup, and the archive that comes of it again: the same in every row, file and page, but for what was withdrawn.
import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupArchive } from '../../src/app/backup/backup.ts';
import { decisionsOf, writeDecisions } from '../../src/app/backup/decisions.ts';
import { setAccess } from '../../src/app/access/set.ts';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import { importSources } from '../../src/app/import/import.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import type { RecordContent } from '../../src/model/record.ts';
import { blobsOf } from '../../src/model/blobs-of.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { borderLetter } from '../generators/letter.ts';
import { generatedVersions, got, retitled, versionOf } from '../temporary-archive.ts';
import { backupPlace, filesWith } from './backup-place.ts';
import { everythingOf, pagesOf } from './everything.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const signal = AbortSignal.timeout(600_000);
let place: Awaited<ReturnType<typeof backupPlace>>;
beforeEach(async () => (place = await backupPlace()));
afterEach(() => place.remove());

const withdraw = async (record: string): Promise<void> => {
  got(await withdrawRecord(place.archive, { record, reason: 'By order of a court', by: 'director' }));
};

/** Publishes content with a scan of its own, and gives its id. */
async function publish(number: number, content: RecordContent, scan: string): Promise<string> {
  const blob = got(await place.archive.blobs.put({ data: Buffer.from(scan) }));
  const [{ id } = { id: '' }] = generatedVersions(81, number, 1);
  const source = {
    format: 'test',
    key: `letter ${number}`,
    files: [{ name: 'scan', ...blob, mediaType: 'text/plain' }],
  };
  const description = { ...content.description, source };
  const done = await place.archive.store.publish([versionOf(id, { ...content, description })]);
  expect(done).toMatchObject({ ok: true });
  return id;
}

describe('an archive with a history', () => {
  it('comes back the same in every record, version, part, file, policy, line of the log and page', async () => {
    const { archive } = place;
    const sampled = await importSources(archive, [`${samples}/records`], { by: 'Verno', signal });
    await importSources(archive, [`${samples}/edits`], { by: 'Verno', signal });
    const records = sampled.imported + 11;
    expect(records).toBeGreaterThan(15);
    const made = generatedVersions(80, 0, 12);
    expect(await archive.store.publish(made.map(({ version }) => version))).toMatchObject({ ok: true });
    for (const { id, content } of made.slice(0, 5))
      for (let edit = 0; edit < 3; edit++) {
        const previous = await archive.store.head(id);
        const next = versionOf(id, retitled(content, `Edit ${edit}`), { previous });
        expect(await archive.store.publish([next])).toMatchObject({ ok: true });
      }
    const [first, second, third] = made.map(({ id }) => id);
    await withdraw(first ?? '');
    const closing = { level: 'closed', until: '2090-01-01', reason: 'privacy', by: 'director' };
    got(await setAccess(archive, { record: second ?? '', ...closing }));
    got(await setAccess(archive, { record: third ?? '', level: 'public', reason: 'over', by: 'director' }));

    const people = [...Array(20).keys()].map((nth) =>
      entryVersion(idOf(`p${nth}`), authority(`Person ${nth}`)),
    );
    const files = [...Array(10).keys()].map((nth) =>
      entryVersion(idOf(`u${nth}`), unit(`ф. 1, д. ${nth}`, 'A file')),
    );
    expect(await archive.store.publishEntries([...people, ...files])).toMatchObject({ ok: true });

    const backup = await place.backup('a.tar');
    expect(backup).toMatchObject({ records, withdrawn: 1, authorities: 20, units: 10, problems: [] });
    const before = await everythingOf(archive);
    expect(before.records.length).toBe(records + 1);
    expect(before.entries.length).toBe(30);
    expect(Object.keys(before.blobs).length).toBe(backup.blobs);
    expect(backup.blobs).toBeGreaterThan(20);

    const report = got(await place.restore('a.tar', 'restored'));
    expect(report).toMatchObject({ records, withdrawn: 1, versions: backup.versions, found: 0 });
    expect(report.problems.map(({ code }) => code)).toEqual(['withdrawals-unknown']);
    const restored = await place.open('restored');
    expect(await everythingOf(restored)).toEqual(before);

    const paths = before.records.flatMap(({ raw }) =>
      (raw?.versions ?? []).flatMap(({ number }) =>
        ['', '.json', '.txt', '.bib'].map((form) => `/records/${raw?.line.id}/v${number}${form}`),
      ),
    );
    const pages = await pagesOf(archive, paths);
    expect(pages.size).toBeGreaterThan(300);
    const statuses = [...pages.values()].map((answer) => answer.slice(0, 3));
    for (const status of ['200', '403', '410']) expect(statuses).toContain(status);
    expect(await pagesOf(restored, paths)).toEqual(pages);

    // What was restored goes on: the next number of the log, the same answers to the same sources.
    const again = await importSources(restored, [`${samples}/records`], { by: 'Verno', signal });
    expect(again).toMatchObject({ imported: 0, failed: 0 });
    const next = generatedVersions(82, 0, 1).map(({ version }) => version);
    expect(await restored.store.publish(next)).toEqual({ ok: true, seq: backup.seq + 1 });
  }, 300_000);

  it('comes back empty where it is empty', async () => {
    await place.backup('a.tar');
    expect(got(await place.restore('a.tar', 'restored'))).toMatchObject({ records: 0, blobs: 0, found: 0 });
    expect(await everythingOf(await place.open('restored'))).toEqual(await everythingOf(place.archive));
  });

  it('can be unpacked by tar alone', async () => {
    await publish(0, borderLetter('A letter'), 'a scan');
    await place.backup('a.tar');
    execFileSync('mkdir', [place.at('plain')]);
    execFileSync('tar', ['xf', place.at('backups/a.tar'), '-C', place.at('plain')]);
    expect(await everythingOf(await place.open('plain'))).toEqual(await everythingOf(place.archive));
  });
});

describe('while the archive is used', () => {
  it('takes one moment of an import, and what is withdrawn meanwhile does not come back', async () => {
    const { archive } = place;
    const ids: string[] = [];
    for (let at = 0; at < 60; at++)
      ids.push(await publish(at, borderLetter(`Letter ${at}`, `Письмо ${at}.`), `scan ${at} `.repeat(2000)));
    const secret = await publish(
      999,
      borderLetter('Of Kolbenstange', 'О Kolbenstange.'),
      'a scan of Kolbenstange',
    );

    const publishing = new AbortController();
    let published = 0;
    const beside = (async () => {
      for (let at = 1000; !publishing.signal.aborted; at++, published++)
        await publish(at, borderLetter(`Beside ${at}`), `scan beside ${at}`);
    })();
    let withdrawing: Promise<void> | undefined;
    const report = got(
      await backupArchive(archive, place.at('backups/a.tar'), {
        version: 'test',
        signal,
        // The database has been copied by now, and holds the record.
        onProgress: () => void (withdrawing ??= withdraw(secret)),
      }),
    );
    await withdrawing;
    publishing.abort();
    await beside;
    expect(report.problems).toEqual([]);
    expect(published).toBeGreaterThan(0);
    expect(report.records).toBeGreaterThanOrEqual(61);
    // Nobody has to wait for what was withdrawn to be gone from the living archive.
    expect(await filesWith(place.at('archive'), 'Kolbenstange')).toEqual([]);

    const restored = got(await place.restore('a.tar', 'restored'));
    expect(restored).toMatchObject({ records: report.records - 1, withdrawn: 1, found: 0 });
    expect(restored.withdrawals.applied).toEqual([secret]);
    expect(await filesWith(place.at('restored'), 'Kolbenstange')).toEqual([]);
    const there = await place.open('restored');
    expect(await there.store.withdrawal(secret)).toEqual(await archive.store.withdrawal(secret));
    for (const id of ids) {
      const head = await there.store.head(id);
      expect(head).toEqual(await archive.store.head(id));
      const content = head && (await there.store.content(head.manifest));
      for (const hash of content ? blobsOf(content.description) : [])
        expect((await there.blobs.measure(hash))?.hash).toBe(hash);
    }
  }, 120_000);
});

describe('what was decided after a backup', () => {
  let secret: string;
  let private_: string;
  beforeEach(async () => {
    await publish(0, borderLetter('A letter'), 'a scan');
    secret = await publish(1, borderLetter('Of Kolbenstange', 'О Kolbenstange.'), 'a scan of Kolbenstange');
    private_ = await publish(2, borderLetter('A private letter'), 'a private scan');
    await place.backup('1.tar');
    await withdraw(secret);
    got(
      await setAccess(place.archive, {
        record: private_,
        level: 'closed',
        reason: 'privacy',
        by: 'director',
      }),
    );
  });

  async function expectDecided(name: string, withdrawals: readonly string[]): Promise<readonly string[]> {
    const report = got(await place.restore('1.tar', name, withdrawals));
    expect(report).toMatchObject({ records: 2, withdrawn: 1, found: 0 });
    expect(report.withdrawals).toMatchObject({ applied: [secret], access: [private_] });
    expect(await filesWith(place.at(name), 'Kolbenstange')).toEqual([]);
    const restored = await place.open(name);
    expect(await restored.store.withdrawal(secret)).toEqual(await place.archive.store.withdrawal(secret));
    expect(await restored.store.access(private_)).toEqual(await place.archive.store.access(private_));
    return report.problems.map(({ code }) => code);
  }

  it('is known from a newer backup that lies beside, without a word of the operator', async () => {
    await place.backup('2.tar');
    expect(await expectDecided('restored', [])).toEqual(['withdrawals-unknown']);
  });

  it('is known from the folder of the old archive, which leaves nothing unknown', async () => {
    expect(await expectDecided('restored', [place.at('archive')])).toEqual([]);
  });

  it('is known from a list, and from a backup that lies elsewhere', async () => {
    const list = writeDecisions(await decisionsOf(place.archive));
    await writeFile(place.at('list.jsonl'), list);
    expect(await expectDecided('restored', [place.at('list.jsonl')])).toEqual(['withdrawals-unknown']);
    got(await backupArchive(place.archive, place.at('elsewhere.tar'), { version: 'test', signal }));
    expect(await expectDecided('another', [place.at('elsewhere.tar')])).toEqual(['withdrawals-unknown']);
  });

  it('is not known without any of them, and the restore says from when on', async () => {
    const report = got(await place.restore('1.tar', 'restored'));
    expect(report).toMatchObject({ records: 3, withdrawn: 0 });
    const [note] = report.problems;
    expect(note).toMatchObject({ code: 'withdrawals-unknown', severity: 'note' });
    expect(note?.message).toContain(report.withdrawals.knownUntil);
    expect(note?.hint).toContain('--withdrawals');
    const withdrawal = await place.archive.store.withdrawal(secret);
    expect(Date.parse(report.withdrawals.knownUntil)).toBeLessThan(Date.parse(withdrawal?.at ?? ''));
  });

  it('says of a record that came and went after it that its source must not be imported again', async () => {
    const later = await publish(3, borderLetter('Later'), 'later');
    await withdraw(later);
    const report = got(await place.restore('1.tar', 'restored', [place.at('archive')]));
    expect(report.problems).toMatchObject([{ code: 'withdrawn-later', where: { path: later } }]);
  });

  it('is not taken from another archive, nor from what is no list', async () => {
    const other = await backupPlace();
    const [one] = generatedVersions(90, 0, 1);
    if (one !== undefined) await other.archive.store.publish([one.version]);
    await writeFile(
      place.at('list.jsonl'),
      `${writeDecisions(await decisionsOf(place.archive))}{"kind":"?"}\n`,
    );
    await writeFile(place.at('words.txt'), 'not a list');
    for (const [source, code] of [
      [other.at('archive'), 'other-archive'],
      [place.at('list.jsonl'), 'not-a-list'],
      [place.at('words.txt'), 'not-a-list'],
      [place.at('none'), 'not-there'],
      [place.at('backups'), 'no-archive'],
    ] as const) {
      const refused = await place.restore('1.tar', 'restored', [source]);
      expect(refused).toMatchObject({ ok: false, problems: [{ code }] });
    }
    await other.remove();
    expect(await readdir(place.at('.'))).not.toContain('restored');
  });
});

const hash = (name: string): string => name.replace('/', '');

describe('a document of an edition', () => {
  const edition = { format: 'tei', key: 'levee1901' };
  /** Publishes the edition with its file, and a document that stands in it. */
  async function publishEdition(documents: readonly number[]): Promise<string[]> {
    const { archive } = place;
    const blob = got(await archive.blobs.put({ data: Buffer.from('The whole edition, with Kolbenstange.') }));
    const ids: string[] = [];
    for (const number of documents) {
      const { description, ...rest } = borderLetter(number === 0 ? 'The edition' : `Document ${number}`);
      const files = [{ name: 'levee.xml', ...blob, mediaType: 'application/xml' }];
      const said =
        number === 0
          ? { ...description, source: { ...edition, files } }
          : {
              ...description,
              source: { format: 'tei', key: `levee1901#d${number}`, files: [] },
              within: { ...edition, path: [], order: number },
            };
      const id = idOf(`document ${number}`);
      expect(await archive.store.publish([versionOf(id, { ...rest, description: said })])).toMatchObject({
        ok: true,
      });
      ids.push(id);
    }
    return ids;
  }

  it('takes the files of the edition with it, in what is restored too', async () => {
    const [, document = ''] = await publishEdition([0, 1, 2]);
    await place.backup('1.tar');
    await withdraw(document);
    // The edition still names its file; that it is gone is as it should be.
    expect((await place.backup('2.tar')).problems).toEqual([]);
    for (const name of ['1.tar', '2.tar']) {
      const report = got(await place.restore(name, name));
      expect(report).toMatchObject({ records: 2, withdrawn: 1, blobs: 0 });
      // Neither more nor less than in the archive itself.
      expect(report.found).toBe((await checkArchive(place.archive, { signal })).found);
      expect(await filesWith(place.at(name), 'Kolbenstange')).toEqual([]);
      const restored = await place.open(name);
      expect(await restored.store.isWithheld('tei', 'levee1901')).toBe(true);
      expect(await restored.store.withdrawal(document)).toEqual(
        await place.archive.store.withdrawal(document),
      );
    }
  });

  it('takes them even where it came after the backup', async () => {
    await publishEdition([0]);
    await place.backup('1.tar');
    const [document = ''] = await publishEdition([3]);
    await withdraw(document);
    const report = got(await place.restore('1.tar', 'restored', [place.at('archive')]));
    expect(await filesWith(place.at('restored'), 'Kolbenstange')).toEqual([]);
    // That the file is gone is as it should be, and it stays so: here, and in what is restored from here.
    expect(report.problems.map(({ code }) => code)).toEqual(['withdrawn-later']);
    const restored = await place.open('restored');
    expect(await restored.store.isWithheld('tei', 'levee1901')).toBe(true);
    await rebuildArchive(restored, { signal });
    expect((await checkArchive(restored, { signal })).problems).toEqual([]);
    expect(await restored.store.isWithheld('tei', 'levee1901')).toBe(true);
    got(await place.restore('1.tar', 'again', [place.at('restored'), place.at('archive')]));
    const again = await place.open('again');
    expect((await again.store.log(0, 100)).filter(({ kind }) => kind === 'withdrawal')).toHaveLength(1);
  });
});

describe('authorities and units that were withdrawn', () => {
  it('are so in what is restored, whether they went alone or with a record, and whether or not that is in the backup', async () => {
    const { archive } = place;
    const names = ['alone', 'implied', 'later'];
    const entries = names.map((name) => entryVersion(idOf(name), authority(`${name} Kolbenstange`)));
    await archive.store.publishEntries([
      ...entries,
      entryVersion(idOf('delo'), unit('АВПРФ/3', 'Kolbenstange')),
    ]);
    const [first, second] = generatedVersions(8, 0, 2);
    if (first === undefined || second === undefined) throw new Error('no records');
    await archive.store.publish([first.version]);
    await place.backup('1.tar');
    await archive.store.publish([second.version]);
    const said = { reason: 'by law', by: 'a', at: new Date().toISOString() };
    for (const id of [idOf('alone'), idOf('delo')]) await archive.store.withdraw({ record: id, ...said });
    await archive.store.withdraw({ record: first.id, entries: [idOf('implied')], ...said });
    await archive.store.withdraw({ record: second.id, entries: [idOf('later')], ...said });
    const report = got(await place.restore('1.tar', 'restored', [place.at('archive')]));
    expect(new Set(report.withdrawals.applied)).toEqual(new Set([idOf('alone'), idOf('delo'), first.id]));
    expect(report.problems.map(({ code, where }) => [code, where?.path])).toEqual([
      ['withdrawn-later', second.id],
    ]);
    expect(await filesWith(place.at('restored'), 'Kolbenstange')).toEqual([]);
    const restored = await place.open('restored');
    for (const name of [...names, 'delo'])
      expect(await restored.store.entryWithdrawal(idOf(name))).toEqual(
        await archive.store.entryWithdrawal(idOf(name)),
      );
    expect(await restored.store.stats()).toMatchObject({ authorities: 0, units: 0 });
    const again = await restored.store.publishEntries(entries);
    expect(again).toMatchObject({ conflicts: names.map(() => ({ kind: 'withdrawn' })) });
  });
});

describe('a blob that is not as it should be', () => {
  it('is named, and the rest is backed up', async () => {
    const { archive } = place;
    for (let at = 0; at < 4; at++)
      await publish(at, borderLetter(`Letter ${at}`), `scan ${at} `.repeat(300_000));
    const hashes = (await readdir(place.at('archive/blobs'), { recursive: true })).filter((name) =>
      /..\/.{62}/.test(name),
    );
    const [gone = '', changed = '', longer = ''] = hashes;
    const path = (name: string): string => place.at(`archive/blobs/${name}`);
    const bytes = await readFile(path(changed));
    await rm(path(gone));
    await rm(path(changed));
    bytes[bytes.length - 1] = 0;
    await writeFile(path(changed), bytes);
    await rm(path(longer));
    await writeFile(path(longer), 'short');
    const report = await place.backup('a.tar');
    expect(report.blobs).toBe(1);
    const named = report.problems.map(({ code, where }) => `${code} ${where?.path}`).sort();
    expect(named).toEqual(
      [`blob-missing ${hash(gone)}`, `blob-altered ${hash(changed)}`, `blob-altered ${hash(longer)}`].sort(),
    );
    const restored = got(await place.restore('a.tar', 'restored'));
    expect(restored).toMatchObject({ records: 4, blobs: 1, found: 3 });
    expect((await archive.store.stats()).records).toBe(4);
  });
});
