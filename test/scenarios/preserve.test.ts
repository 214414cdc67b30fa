// Copies for keeping, and the archive that comes of them again: the same in every row, file and page.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setAccess } from '../../src/app/access/set.ts';
import { importSources } from '../../src/app/import/import.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { authority, entryVersion, idOf, unit } from '../generators/entry.ts';
import { generatedVersions, got, retitled, versionOf } from '../temporary-archive.ts';
import { answersOf, everythingOf, type Everything } from './everything.ts';
import { preservePlace } from './preserve-place.ts';

const samples = fileURLToPath(new URL('../../samples', import.meta.url));
const signal = AbortSignal.timeout(600_000);
const sources = ['petition-of-the-ferrymen', 'letter-of-the-smith', 'note-on-a-pianoforte'];

describe('an archive with a history', () => {
  let place: Awaited<ReturnType<typeof preservePlace>>;
  let before: Everything;
  let paths: string[];
  let answers: Map<string, string>;
  beforeAll(async () => {
    place = await preservePlace();
    const { archive } = place;
    const folders = sources.map((name) => `${samples}/records/${name}`);
    const imported = await importSources(archive, folders, { by: 'Verno', signal });
    expect(imported).toMatchObject({ imported: sources.length, failed: 0 });
    await importSources(archive, [`${samples}/edits`], { by: 'Verno', signal });
    // A copy that is brought up to date holds what was withdrawn later, in the state in which it was written first.
    const made = generatedVersions(80, 0, 5);
    expect(await archive.store.publish(made.map(({ version }) => version))).toMatchObject({ ok: true });
    expect(await place.ocfl('ocfl')).toEqual([]);

    for (const { id, content } of made.slice(0, 2))
      for (let edit = 0; edit < 2; edit++) {
        const previous = await archive.store.head(id);
        const next = versionOf(id, retitled(content, `Edit ${edit}`), { previous });
        expect(await archive.store.publish([next])).toMatchObject({ ok: true });
      }
    const [first = '', second = '', third = ''] = made.map(({ id }) => id);
    const closing = { level: 'closed', until: '2090-01-01', reason: 'privacy', by: 'director' };
    got(await setAccess(archive, { record: second, ...closing }));
    got(await setAccess(archive, { record: third, level: 'public', reason: 'over', by: 'director' }));
    const people = [...Array(6).keys()].map((nth) =>
      entryVersion(idOf(`p${nth}`), authority(`Person ${nth}`)),
    );
    const files = [...Array(4).keys()].map((nth) =>
      entryVersion(idOf(`u${nth}`), unit(`ф. 1, д. ${nth}`, 'A file')),
    );
    expect(await archive.store.publishEntries([...people, ...files])).toMatchObject({ ok: true });
    for (const record of [first, idOf('p3'), idOf('u2')])
      got(await withdrawRecord(archive, { record, reason: 'By order of a court', by: 'director' }));

    before = await everythingOf(archive);
    const lists = 'records people repositories collections dates data sitemap.xml feed.atom search?q=bridge';
    paths = [
      ...` ${lists}`.split(' ').map((path) => `/${path}`),
      ...before.entries.flatMap((entry) => [`/people/${entry?.line.id}`, `/api/v1/authorities/${entry?.line.id}`]), // prettier-ignore
      ...before.records.flatMap(({ raw }) =>
        (raw?.versions ?? []).flatMap(({ number }) =>
          ['', '.json', '.tei.xml', '.bib'].map((form) => `/records/${raw?.line.id}/v${number}${form}`),
        ),
      ),
    ];
    answers = await answersOf(archive, paths, false);
    const statuses = [...answers.values()].map((answer) => answer.slice(0, 3));
    for (const status of ['200', '403', '410']) expect(statuses).toContain(status);
  }, 120_000);
  afterAll(() => place.remove());

  async function comesBack(copy: string, dir: string): Promise<void> {
    const report = got(await place.restoreCopy(copy, dir));
    expect(report.problems.map(({ code }) => code)).toEqual(['withdrawals-unknown']);
    expect(report).toMatchObject({ found: 0, withdrawn: 1, records: before.records.length - 1 });
    expect(await everythingOf(await place.open(dir))).toEqual(before);
  }

  it('comes back from a bag the same in every record, version, part, file, policy, line of the log and page', async () => {
    expect(await place.bag('bag')).toEqual([]);
    await comesBack('bag', 'restored');
    const restored = await place.open('restored');
    expect(await answersOf(restored, paths, false)).toEqual(answers);

    // What was restored goes on: the next number of the log, the same answers to the same sources, also of what was withdrawn.
    const folders = sources.map((name) => `${samples}/records/${name}`);
    const again = await importSources(restored, folders, { by: 'Verno', signal });
    expect(again).toMatchObject({ imported: 0, failed: 0 });
    const [gone, next] = [...generatedVersions(80, 0, 1), ...generatedVersions(82, 0, 1)];
    const refused = await restored.store.publish(gone === undefined ? [] : [gone.version]);
    expect(refused).toMatchObject({ conflicts: [{ kind: 'withdrawn' }] });
    const published = await restored.store.publish(next === undefined ? [] : [next.version]);
    expect(published).toEqual({ ok: true, seq: before.log.length + 1 });
  }, 60_000);

  it('comes back the same from a bag that was packed', async () => {
    execFileSync('tar', ['czf', place.at('bag.tar.gz'), '-C', place.at(''), 'bag']);
    await comesBack('bag.tar.gz', 'unpacked');
  }, 60_000);

  it('comes back the same from a storage root that was brought up to date', async () => {
    expect(await place.ocfl('ocfl')).toEqual([]);
    await comesBack('ocfl', 'from-ocfl');
  }, 60_000);
});
