// What any engine must do that keeps the truth: run over each of them.
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engines } from '../../src/compose.ts';
import type { AccessPolicy } from '../../src/model/access.ts';
import type { LogLine, StoredBlob } from '../../src/store/port.ts';
import { generatedRecord } from '../generators/record.ts';
import { archiveInfo, generatedVersions, got, retitled, versionOf } from '../temporary-archive.ts';

/** A place for one archive; `open` opens it again, also while it is open. */
export interface Place {
  create(): Promise<Engines>;
  open(): Promise<Engines>;
  remove(): Promise<void>;
}

const at = '2026-05-12T10:00:00.000Z';
const { signal } = new AbortController();

const withdrawal = (record: string) => ({ record, reason: 'the family asked for it', by: 'archivist', at });

export function storeContract(name: string, place: () => Promise<Place>): void {
  describe(`the store on ${name}`, () => {
    let here: Place;
    let archive: Engines;
    beforeEach(async () => {
      here = await place();
      archive = await here.create();
    });
    afterEach(async () => {
      await archive.close();
      await here.remove();
    });

    const publishOne = async (number: number, seed = 1) => {
      const [one] = generatedVersions(seed, number, 1);
      if (one === undefined) throw new Error('no record');
      succeeded(await archive.store.publish([one.version]));
      return one;
    };

    it('gives back what was published, by head, by number and by source', async () => {
      const records = generatedVersions(1, 0, 20);
      const done = await archive.store.publish(records.map(({ version }) => version));
      expect(done).toEqual({ ok: true, seq: 20 });
      for (const { id, content, version } of records) {
        const head = await archive.store.head(id);
        expect(head?.manifest).toEqual(version.manifest);
        expect(head?.version).toBe(version.version);
        expect(await archive.store.version(id, 1)).toEqual(head);
        expect(await archive.store.version(id, 2)).toBeUndefined();
        expect(head && (await archive.store.content(head.manifest))).toEqual(content);
        const { format, key } = content.description.source;
        expect(await archive.store.bySource(format, key)).toBe(id);
      }
      expect(await archive.store.bySource('generated', 'no such key')).toBeUndefined();
      expect(await archive.store.head('00000000')).toBeUndefined();
    });

    it('keeps every version of a record at its number, newest first in the list', async () => {
      const { id, content, version } = await publishOne(1);
      const first = await archive.store.head(id);
      const second = versionOf(id, retitled(content, 'Second'), { previous: first });
      succeeded(await archive.store.publish([second]));
      const head = await archive.store.head(id);
      const third = versionOf(id, retitled(content, 'Third'), { previous: head });
      succeeded(await archive.store.publish([third]));

      const versions = await archive.store.versions(id);
      expect(versions.map((one) => one.manifest.number)).toEqual([3, 2, 1]);
      expect(versions.map((one) => one.version)).toEqual([third, second, version].map((one) => one.version));
      expect(versions.map((one) => one.seq)).toEqual([3, 2, 1]);
      expect((await archive.store.version(id, 1))?.manifest).toEqual(version.manifest);
      expect(await archive.store.content(version.manifest)).toEqual(content);
      // Only the description changed, so the texts are the very same parts.
      expect(second.parts).toHaveLength(1);
      expect(second.manifest.parts.texts).toEqual(version.manifest.parts.texts);
    });

    it('publishes a batch whole or not at all', async () => {
      const [good, other] = generatedVersions(1, 10, 2);
      const standing = await publishOne(30);
      const stale = versionOf(standing.id, retitled(standing.content, 'No head named'));
      if (good === undefined || other === undefined) throw new Error('no record');
      const done = await archive.store.publish([good.version, stale, other.version]);
      expect(done).toEqual({
        ok: false,
        conflicts: [{ kind: 'moved', record: standing.id, head: standing.version.version }],
      });
      expect(await archive.store.head(good.id)).toBeUndefined();
      expect(await archive.store.head(other.id)).toBeUndefined();
      expect((await archive.store.stats()).records).toBe(1);
      expect((await archive.index.counts(null)).records).toBe(1);
      expect(await archive.store.parts(good.version.parts.map(({ hash }) => hash))).toEqual([]);
    });

    it('takes a version that already is the head as published', async () => {
      const { version } = await publishOne(1);
      expect(await archive.store.publish([version])).toEqual({ ok: true, seq: 1 });
      expect((await archive.store.log(0, 10)).length).toBe(1);
    });

    it('publishes two versions of one record in one batch', async () => {
      const [one] = generatedVersions(1, 1, 1);
      if (one === undefined) throw new Error('no record');
      const { id, content, version } = one;
      const previous = { manifest: version.manifest, version: version.version, seq: 0 };
      const second = versionOf(id, retitled(content, 'Second'), { previous });
      expect(await archive.store.publish([version, second])).toEqual({ ok: true, seq: 2 });
      expect((await archive.store.head(id))?.manifest.number).toBe(2);
      expect((await archive.index.entry(id))?.entry.title).toBe('Second');
    });

    it.each([
      ['another head than it names', (hash: string) => ({ previous: hash.replaceAll(/./g, '0') })],
      ['a number that does not follow', () => ({ number: 7 })],
    ])('refuses a version with %s', async (_, wrong) => {
      const { id, content, version } = await publishOne(1);
      const head = await archive.store.head(id);
      const next = versionOf(id, retitled(content, 'Next'), { previous: head });
      const done = await archive.store.publish([
        { ...next, manifest: { ...next.manifest, ...wrong(version.version) } },
      ]);
      expect(done).toEqual({ ok: false, conflicts: [{ kind: 'moved', record: id, head: version.version }] });
    });

    it('lets one source lead to one record only', async () => {
      const { id, content } = await publishOne(1);
      const other = versionOf(generatedRecord(1, 2).id, content);
      expect(await archive.store.publish([other])).toEqual({
        ok: false,
        conflicts: [{ kind: 'source-taken', record: other.manifest.id, by: id }],
      });
    });

    it('refuses a version whose files are not there', async () => {
      const file = { name: 'a.txt', hash: 'ab'.repeat(32), size: 3, mediaType: 'text/plain' };
      const [one] = generatedVersions(1, 1, 1, { files: [file] });
      if (one === undefined) throw new Error('no record');
      expect(await archive.store.publish([one.version])).toEqual({
        ok: false,
        conflicts: [{ kind: 'blob-missing', record: one.id, hash: file.hash }],
      });
    });

    it('goes through records and the log by cursor, each once, in order', async () => {
      const records = generatedVersions(1, 0, 25);
      succeeded(await archive.store.publish(records.map(({ version }) => version)));
      const seen: string[] = [];
      for (let after: number | undefined = 0; after !== undefined;) {
        const lines: readonly { id: string; seq: number }[] = await archive.store.records(after, 10);
        seen.push(...lines.map(({ id }) => id));
        after = lines.at(-1)?.seq;
      }
      expect(seen).toEqual(records.map(({ id }) => id));
      const log = await archive.store.log(20, 100);
      expect(log.map(({ seq }) => seq)).toEqual([21, 22, 23, 24, 25]);
      expect(log.map((line) => line.kind === 'version' && line.version)).toEqual(
        records.slice(20).map(({ version }) => version.version),
      );
    });

    it('keeps a log of access policies, and the last one in force', async () => {
      const { id } = await publishOne(1);
      expect(await archive.store.access(id)).toBeUndefined();
      const closed: AccessPolicy = { record: id, level: 'closed', groups: [], until: '2030-01-01', reason: 'privacy', by: 'a', at }; // prettier-ignore
      const open: AccessPolicy = { ...closed, level: 'public', until: null, reason: 'cleared' };
      expect(await archive.store.setAccess(closed)).toBe(true);
      expect(await archive.store.access(id)).toEqual(closed);
      expect((await archive.index.list({ page: 1, perPage: 10, openOn: '2029-12-31' })).total).toBe(0);
      expect((await archive.index.list({ page: 1, perPage: 10, openOn: '2030-01-01' })).total).toBe(1);
      expect((await archive.index.list({ page: 1, perPage: 10, openOn: null })).total).toBe(1);
      expect(await archive.store.setAccess(open)).toBe(true);
      expect(await archive.store.access(id)).toEqual(open);
      expect((await archive.index.list({ page: 1, perPage: 10, openOn: '2026-01-01' })).total).toBe(1);
      expect(await archive.store.setAccess({ ...open, record: '00000000' })).toBe(false);
      const policies = (await archive.store.log(0, 10)).filter((line) => line.kind === 'access');
      expect(policies.map(({ policy }) => policy)).toEqual([closed, open]);
    });

    it('says what the archive is, and lets that be changed', async () => {
      expect(await archive.store.info()).toEqual(archiveInfo);
      await archive.store.setInfo({ ...archiveInfo, title: 'Мост' });
      expect((await archive.store.info()).title).toBe('Мост');
    });

    it('is the same after it was closed and opened again', async () => {
      const { id, version } = await publishOne(1);
      const stats = await archive.store.stats();
      await archive.close();
      archive = await here.open();
      expect((await archive.store.head(id))?.version).toBe(version.version);
      expect(await archive.store.stats()).toEqual(stats);
    });

    it('stops at an aborted signal with its reason, and writes nothing', async () => {
      const [one] = generatedVersions(1, 1, 1);
      if (one === undefined) throw new Error('no record');
      const stopped = AbortSignal.abort(new Error('stopped by hand'));
      await expect(archive.store.publish([one.version], stopped)).rejects.toThrow('stopped by hand');
      await expect(archive.store.head(one.id, stopped)).rejects.toThrow('stopped by hand');
      await expect(archive.store.stats(stopped)).rejects.toThrow('stopped by hand');
      await expect(archive.blobs.put({ data: new Uint8Array(3) }, stopped)).rejects.toThrow(
        'stopped by hand',
      );
      expect((await archive.store.stats()).records).toBe(0);
    });

    it('lets two open archives publish at the same time, and each see what the other did', async () => {
      const other = await here.open();
      const mine = generatedVersions(2, 0, 40).map(({ version }) => version);
      const theirs = generatedVersions(3, 0, 40).map(({ version }) => version);
      const publishAll = async (engines: Engines, versions: typeof mine) => {
        for (let from = 0; from < versions.length; from += 4)
          succeeded(await engines.store.publish(versions.slice(from, from + 4)));
      };
      await Promise.all([publishAll(archive, mine), publishAll(other, theirs)]);
      for (const engines of [archive, other])
        for (const { manifest, version } of [...mine, ...theirs])
          expect((await engines.store.head(manifest.id))?.version).toBe(version);
      const seqs = (await archive.store.log(0, 1000)).map(({ seq }) => seq);
      expect(seqs).toEqual(Array.from({ length: 80 }, (_, n) => n + 1));
      await other.close();
    });

    it('lets exactly one of two rivals follow the same head', async () => {
      const { id, content } = await publishOne(1);
      const other = await here.open();
      const previous = await archive.store.head(id);
      const rivals = ['mine', 'theirs'].map((title) => versionOf(id, retitled(content, title), { previous }));
      const [mine, theirs] = rivals;
      if (mine === undefined || theirs === undefined) throw new Error('no rivals');
      const done = await Promise.all([archive.store.publish([mine]), other.store.publish([theirs])]);
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await archive.store.versions(id)).map((one) => one.manifest.number)).toEqual([2, 1]);
      await other.close();
    });

    describe('withdrawal', () => {
      it('takes content, files and index entries away; hashes and the log stay', async () => {
        const shared = got(await archive.blobs.put({ data: Buffer.from('shared scan') }));
        const own = got(await archive.blobs.put({ data: Buffer.from('own scan') }));
        const [one, two] = generatedVersions(1, 0, 2).map(({ id, content }, number) => {
          const files = [file('shared', shared), ...(number === 0 ? [file('own', own)] : [])];
          const source = { ...content.description.source, files };
          return {
            id,
            version: versionOf(id, { ...content, description: { ...content.description, source } }),
          };
        });
        if (one === undefined || two === undefined) throw new Error('no records');
        succeeded(await archive.store.publish([one.version, two.version]));

        expect(await archive.store.withdraw(withdrawal(one.id))).toEqual({ kind: 'withdrawn', erased: true });
        expect(await archive.store.head(one.id)).toBeUndefined();
        expect(await archive.store.version(one.id, 1)).toBeUndefined();
        expect(await archive.store.versions(one.id)).toEqual([]);
        expect(await archive.store.withdrawal(one.id)).toMatchObject(withdrawal(one.id));
        expect(await archive.store.parts(one.version.parts.map(({ hash }) => hash))).toEqual([]);
        expect(await archive.index.entry(one.id)).toBeUndefined();
        expect((await archive.index.counts(null)).records).toBe(1);
        expect(await archive.blobs.has(own.hash)).toBe(false);
        expect(await archive.blobs.has(shared.hash)).toBe(true);

        const raw = await archive.store.upkeep.raw(one.id);
        expect(raw?.versions.map(({ version }) => version)).toEqual([one.version.version]);
        const log: readonly LogLine[] = await archive.store.log(0, 10);
        expect(log.map(({ kind }) => kind)).toEqual(['version', 'version', 'withdrawal']);
        expect((await archive.store.head(two.id))?.version).toBe(two.version.version);
        expect(await archive.store.stats()).toMatchObject({ records: 1, withdrawn: 1, versions: 1 });
      });

      it('is done once, and said again', async () => {
        const { id } = await publishOne(1);
        await archive.store.withdraw(withdrawal(id));
        const again = await archive.store.withdraw({ ...withdrawal(id), reason: 'another' });
        expect(again).toEqual({ kind: 'already', erased: true });
        expect((await archive.store.withdrawal(id))?.reason).toBe('the family asked for it');
        expect(await archive.store.withdraw(withdrawal('00000000'))).toEqual({ kind: 'unknown-record' });
      });

      it('refuses the record, and any other record from its source, from then on', async () => {
        const { id, content, version } = await publishOne(1);
        await archive.store.withdraw(withdrawal(id));
        const other = versionOf(generatedRecord(1, 2).id, content);
        for (const again of [version, other])
          expect(await archive.store.publish([again])).toEqual({
            ok: false,
            conflicts: [
              {
                kind: 'withdrawn',
                record: again.manifest.id,
                withdrawal: await archive.store.withdrawal(id),
              },
            ],
          });
        expect(await archive.store.bySource('generated', content.description.source.key)).toBe(id);
      });

      it('keeps a part that another record shares', async () => {
        const { id, content, version } = await publishOne(1);
        const twin = generatedRecord(1, 2);
        const source = { ...content.description.source, key: 'twin' };
        const same = { ...content, description: { ...content.description, source } };
        const second = versionOf(twin.id, same);
        succeeded(await archive.store.publish([second]));
        await archive.store.withdraw(withdrawal(id));
        expect(await archive.store.content(second.manifest)).toEqual(same);
        expect(await archive.store.parts([version.manifest.parts.description])).toEqual([]);
      });
    });

    describe('blobs', () => {
      it('are named by their hash, from memory and from a file alike', async () => {
        const data = Buffer.from('верно');
        const blob = got(await archive.blobs.put({ data }));
        const path = await archive.blobs.localPath(blob.hash);
        if (path === undefined) throw new Error('no path');
        expect(await readFile(path)).toEqual(data);
        expect(blob.size).toBe(data.length);
        expect(await archive.blobs.measure(blob.hash)).toEqual(blob);
        expect(got(await archive.blobs.put({ path }))).toEqual(blob);
        expect(got(await archive.blobs.put({ data: new Uint8Array() })).size).toBe(0);
      });

      it('are listed once each, in order', async () => {
        const hashes: string[] = [];
        for (const text of ['one', 'two', 'three', 'one'])
          hashes.push(got(await archive.blobs.put({ data: Buffer.from(text) })).hash);
        const listed: string[] = [];
        for await (const one of archive.blobs.list(signal)) if ('hash' in one) listed.push(one.hash);
        expect(listed).toEqual([...new Set(hashes)].sort());
      });

      it('say so when a source cannot be read, or there is no such blob', async () => {
        const done = await archive.blobs.put({ path: '/nowhere/scan.png' });
        expect(done.ok).toBe(false);
        expect(done.problems[0]).toMatchObject({
          code: 'file-unreadable',
          where: { file: '/nowhere/scan.png' },
        });
        expect(await archive.blobs.has('ab'.repeat(32))).toBe(false);
        expect(await archive.blobs.localPath('ab'.repeat(32))).toBeUndefined();
        expect(await archive.blobs.measure('ab'.repeat(32))).toBeUndefined();
      });

      it('are deleted when no record uses them and they are old, and only then', async () => {
        const used = got(await archive.blobs.put({ data: Buffer.from('used') }));
        const unused = got(await archive.blobs.put({ data: Buffer.from('unused') }));
        const [one] = generatedVersions(1, 1, 1, { files: [file('a', used)] });
        if (one === undefined) throw new Error('no record');
        succeeded(await archive.store.publish([one.version]));
        const { upkeep } = archive.store;
        const both = [used.hash, unused.hash];
        expect(await upkeep.blobsInUse(both)).toEqual(new Set([used.hash]));
        expect(await upkeep.discardBlobs(both, new Date(Date.now() - 60_000))).toBe(0);
        expect(await upkeep.discardBlobs(both, new Date(Date.now() + 60_000))).toBe(1);
        expect(await archive.blobs.has(used.hash)).toBe(true);
        expect(await archive.blobs.has(unused.hash)).toBe(false);
      });
    });
  });
}

function file(name: string, blob: StoredBlob) {
  return { name, ...blob, mediaType: 'image/png' };
}

/** A publication that must have succeeded. */
function succeeded(done: { ok: boolean }): void {
  expect(done).toMatchObject({ ok: true });
}
