// What any engine must do that takes a log which was kept elsewhere: the same numbers, hashes and answers, and nothing that the log does not know.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkArchive } from '../../src/app/check/check.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { Engines } from '../../src/compose.ts';
import type { AccessPolicy } from '../../src/model/access.ts';
import type { NewEntry, NewVersion, ReplayedLine } from '../../src/store/port.ts';
import { sourceName } from '../../src/store/source-name.ts';
import { authority, entryVersion, idOf } from '../generators/entry.ts';
import { generatedVersions, retitled, versionOf } from '../temporary-archive.ts';
import type { Place } from './store.ts';

const { signal } = new AbortController();

/** The line of a version; `isGone`: without its manifest, since it was withdrawn. */
function line(seq: number, { manifest, version, json }: NewVersion, isGone = false): ReplayedLine {
  const { id, number, published } = manifest;
  return { seq, kind: 'version', record: id, at: published, version, number, manifest: isGone ? null : json };
}

/** The line of the first version of an authority. */
function entryLine(seq: number, { manifest, version, json, part }: NewEntry): ReplayedLine {
  const { id, published } = manifest;
  const content = part.hash;
  return { seq, kind: 'entry', record: id, at: published, entry: 'authority', version, number: 1, manifest: json, content }; // prettier-ignore
}

export function restoringContract(engine: string, place: () => Promise<Place>): void {
  describe(`a log that was kept elsewhere, on ${engine}`, () => {
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

    it('is written with its own numbers, and goes on behind them', async () => {
      const { restoring } = archive.store.upkeep;
      const [made, taken, other] = generatedVersions(31, 0, 3);
      if (made === undefined || taken === undefined || other === undefined) throw new Error('not generated');
      const previous = { manifest: made.version.manifest, version: made.version.version, seq: 3 };
      const second = versionOf(made.id, retitled(made.content, 'Another title'), { previous });
      const person = entryVersion(idOf('p'), authority('Petrova, Anna'));
      const at = '2026-05-12T10:00:00.000Z';
      const policy: AccessPolicy = {
        record: made.id,
        level: 'closed',
        groups: [],
        until: null,
        reason: 'privacy',
        by: 'x',
        at,
      };
      const withdrawal = { record: taken.id, reason: 'Order of a court', by: 'x', at };
      const manifests = [made.version, second].map(({ version, json }) => ({ hash: version, json }));
      await restoring.stage([...manifests, ...made.version.parts, ...second.parts, person.part]);
      await restoring.stage(other.version.parts);
      await restoring.replay([line(3, made.version), line(7, taken.version, true), entryLine(8, person)]);
      await restoring.replay([
        { seq: 9, kind: 'access', record: made.id, at, policy },
        { seq: 12, kind: 'withdrawal', record: taken.id, at, withdrawal },
        line(40, second),
      ]);
      const { format, key } = taken.content.description.source;
      await restoring.remember([{ id: taken.id, sources: [sourceName(format, key)] }]);
      await rebuildArchive(archive, { signal });
      expect(await restoring.dropStaged()).toBe(other.version.parts.length);
      expect(await archive.store.upkeep.settle()).toBe(true);

      expect((await checkArchive(archive, { signal })).problems).toEqual([]);
      expect((await archive.store.log(0, 10)).map(({ seq }) => seq)).toEqual([3, 7, 8, 9, 12, 40]);
      expect(await archive.store.head(made.id)).toMatchObject({ version: second.version, seq: 40 });
      expect((await archive.store.version(made.id, 1))?.version).toBe(made.version.version);
      expect(await archive.store.access(made.id)).toEqual(policy);
      expect(await archive.store.withdrawal(taken.id)).toEqual(withdrawal);
      expect(await archive.store.bySource(format, key)).toBe(taken.id);
      expect((await archive.store.entry(idOf('p')))?.content).toEqual(person.content);
      expect(await archive.store.parts(other.version.parts.map(({ hash }) => hash))).toEqual([]);
      expect(await archive.store.publish([taken.version])).toMatchObject({
        conflicts: [{ kind: 'withdrawn' }],
      });
      expect(await archive.store.publish([other.version])).toEqual({ ok: true, seq: 41 });
    });

    it('forgets the content of what its later lines withdraw', async () => {
      const { restoring } = archive.store.upkeep;
      const [made] = generatedVersions(32, 0, 1);
      if (made === undefined) throw new Error('not generated');
      const { version, json, parts } = made.version;
      await restoring.stage([{ hash: version, json }, ...parts]);
      const at = '2026-05-12T10:00:00.000Z';
      const withdrawal = { record: made.id, reason: 'Order of a court', by: 'x', at };
      await restoring.replay([
        line(1, made.version),
        { seq: 2, kind: 'withdrawal', record: made.id, at, withdrawal },
      ]);
      await rebuildArchive(archive, { signal });
      expect(await restoring.dropStaged()).toBe(parts.length);
      expect(await archive.store.versions(made.id)).toEqual([]);
      expect(await archive.store.parts(parts.map(({ hash }) => hash))).toEqual([]);
      expect((await archive.store.upkeep.raw(made.id))?.versions).toMatchObject([
        { version, manifest: null },
      ]);
    });
  });
}
