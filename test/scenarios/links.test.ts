// Links between an original and its translation: computed, judged, and how they stand after edits, damage and withdrawal.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { judgeLinks } from '../../src/app/align/judge-links.ts';
import { linksBetween } from '../../src/app/align/links-between.ts';
import { exportRecords } from '../../src/app/export/export.ts';
import { importSources } from '../../src/app/import/import.ts';
import { judgeFindings } from '../../src/app/review/judge-findings.ts';
import { judgementsOf } from '../../src/app/review/judgement-of.ts';
import { withdrawRecord } from '../../src/app/withdraw/withdraw.ts';
import { rebuildArchive } from '../../src/app/rebuild/rebuild.ts';
import type { RecordContent } from '../../src/model/record.ts';
import type { StoredVersion } from '../../src/store/port.ts';
import type { SegmentLink } from '../../src/text/align/segment-link.ts';
import { paragraph, recordOf, textOf } from '../generators/sentences.ts';
import { testArchive, type TestArchive } from './archive.ts';
import { run } from './command.ts';

const signal = new AbortController().signal;
const russian = [
  'Лёд на реке тронулся 12 апреля.',
  'Капитан Орлов вывел три судна в море.',
  'Через два дня связь с ними прервалась.',
  'Комиссия считает, что суда укрылись в бухте.',
  'Запасов угля хватит на 40 дней.',
];
const english = [
  'The ice on the river broke up on 12 April.',
  'Captain Orlov took three vessels out to sea.',
  'Two days later contact with them was lost.',
  'The commission believes that the vessels took shelter in the bay.',
  'There is enough coal for 40 days.',
];

function report(key: string): RecordContent {
  return recordOf(
    [
      textOf('transcription', 'ru', [paragraph('t1', russian, { id: 't1.b1' })]),
      textOf('translation', 'en', [paragraph('t2', english, { id: 't2.b1' })], { of: 't1' }),
    ],
    {
      source: { format: 'test', key, files: [] },
      titles: [{ language: 'en', text: `Report on the ice (${key})` }],
      languages: ['ru', 'en'],
    },
  );
}

let folder: string;
let archive: TestArchive;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verno-links-'));
  archive = await testArchive();
});
afterAll(async () => {
  await archive.remove();
  await rm(folder, { recursive: true, force: true });
});

async function headOf(id: string): Promise<StoredVersion & { content: RecordContent }> {
  const head = await archive.store.head(id);
  if (head === undefined) throw new Error(`no record ${id}`);
  return { ...head, content: await archive.store.content(head.manifest) };
}

async function linksOf(id: string): Promise<readonly SegmentLink[]> {
  const { content, manifest } = await headOf(id);
  const [original, translation] = content.texts;
  if (original === undefined || translation === undefined) throw new Error('no two texts');
  return linksBetween(archive, content, manifest, original, translation);
}

const row = (at: number): Pick<SegmentLink, 'source' | 'target'> => ({
  source: [`t1.s${at}`],
  target: [`t2.s${at}`],
});

/** The files of the cache that hold links. */
async function kept(): Promise<string[]> {
  const links = join(archive.dir, 'cache', 'links');
  const names = await readdir(links, { recursive: true, withFileTypes: true }).catch(() => []);
  return names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

const said = (links: readonly SegmentLink[]): string[] =>
  links.map(
    ({ source, target, by, stale }) =>
      `${source.join('+')}=${target.join('+')} ${by}${stale ? ' stale' : ''}`,
  );

describe('links of a record', () => {
  let id: string;
  it('are computed sentence by sentence, and kept', async () => {
    id = await archive.publish('ice', report('ice'));
    expect(said(await linksOf(id))).toEqual([1, 2, 3, 4, 5].map((at) => `t1.s${at}=t2.s${at} computed`));
    expect((await kept()).length).toBe(1);
  });

  it('are made again where the file of the cache is damaged, cut off, or of other texts', async () => {
    const [file = ''] = await kept();
    const whole = await readFile(file, 'utf8');
    const computed = said(await linksOf(id));
    for (const damaged of [whole.slice(0, -40), whole.replace('[0]', '[1]'), '', 'x'.repeat(200)]) {
      await writeFile(file, damaged);
      expect(said(await linksOf(id))).toEqual(computed);
      expect(await readFile(file, 'utf8')).toBe(whole);
    }
  });

  it('stand beside what a search finds', async () => {
    const { stdout } = await run(archive, 'search', 'coal', '--json');
    const HitsSchema = z.object({
      hits: z.array(
        z.object({
          passages: z.object({
            original: z.object({ segment: z.string() }).nullable(),
            translation: z.object({ segment: z.string() }).nullable(),
            beside: z.string().nullable(),
          }),
        }),
      ),
    });
    const [hit] = HitsSchema.parse(JSON.parse(stdout)).hits;
    expect(hit?.passages).toEqual({
      original: { segment: 't1.s5' },
      translation: { segment: 't2.s5' },
      beside: 'links',
    });
  });

  it('hold what a person says, in a version that shares every other part', async () => {
    const before = await headOf(id);
    const judged = await judgeLinks(archive, id, {
      base: before.version,
      by: 'A. Reader',
      changes: [
        { do: 'confirm', ...row(1) },
        { do: 'confirm', ...row(2) },
        { do: 'correct', source: ['t1.s3', 't1.s4'], target: ['t2.s3'] },
        { do: 'correct', source: [], target: ['t2.s4'] },
        { do: 'refuse', ...row(5) },
      ],
    });
    expect(judged).toMatchObject({ ok: true, value: { number: 2, changed: true } });
    const after = await headOf(id);
    expect(after.manifest).toMatchObject({ origin: 'edit', by: 'A. Reader', base: before.version });
    expect(after.manifest.note).toBe('2 links confirmed, 2 links corrected, 1 link refused.');
    expect({ ...after.manifest.parts, links: null }).toEqual(before.manifest.parts);
    expect(said(await linksOf(id))).toEqual([
      't1.s1=t2.s1 confirmed',
      't1.s2=t2.s2 confirmed',
      't1.s3+t1.s4=t2.s3 corrected',
      '=t2.s4 corrected',
      '=t2.s5 computed',
      't1.s5= computed',
    ]);
  });

  it('are refused from whoever looked at an older version, and of nobody', async () => {
    const { version, content } = await headOf(id);
    const changes = [{ do: 'confirm' as const, ...row(1) }];
    const late = await judgeLinks(archive, id, { base: '0'.repeat(64), by: 'B. Reader', changes });
    expect(late.problems.map(({ code }) => code)).toEqual(['stale-edit']);
    const nobody = await judgeLinks(archive, id, { base: version, by: ' ', changes });
    expect(nobody.problems.map(({ code }) => code)).toEqual(['who-missing']);
    expect((await headOf(id)).content.links).toEqual(content.links);
  });

  it('are published once where the same is said twice', async () => {
    const { version } = await headOf(id);
    const again = await judgeLinks(archive, id, {
      base: version,
      by: 'B. Reader',
      changes: [{ do: 'confirm', ...row(1) }],
    });
    expect(again).toMatchObject({ ok: true, value: { number: 2, changed: false } });
  });

  it('stand beside a judgement of a finding, until its sentence changes', async () => {
    const { version } = await headOf(id);
    const finding = {
      kind: 'number' as const,
      source: { text: 't1', segments: ['t1.s5'], words: ['40'] },
      target: { text: 't2', segments: ['t2.s5'], words: ['40'] },
    };
    const missing = await judgeFindings(archive, id, {
      base: version,
      by: 'A. Reader',
      decisions: [{ ...finding, decision: 'dismissed' }],
    });
    expect(missing.problems.map(({ code }) => code)).toEqual(['reason-missing']);
    const done = await judgeFindings(archive, id, {
      base: version,
      by: 'A. Reader',
      decisions: [{ ...finding, decision: 'dismissed', reason: 'Both say forty.' }],
    });
    expect(done).toMatchObject({ ok: true, value: { number: 3, changed: true } });
    const { content } = await headOf(id);
    expect(content.links).toHaveLength(5);
    const found = { source: { ...finding.source, parts: [] }, target: { ...finding.target, parts: [] } };
    const ask = { ...finding, ...found, reason: '', confidence: 1, by: 'test' };
    expect(judgementsOf(content)(ask)).toMatchObject({ decision: 'dismissed', reason: 'Both say forty.' });
    const [first, second] = content.texts;
    const edited = second?.blocks.map((block) => ({ ...block, text: block.text.replace('coal', 'wood') }));
    if (first === undefined || second === undefined || edited === undefined) throw new Error('no texts');
    const changed = { ...content, texts: [first, { ...second, blocks: edited }] };
    expect(judgementsOf(changed)(ask)).toBeUndefined();
  });

  it('are stale after an edit where a sentence was touched, and there alone; a folder carries them and the findings there and back', async () => {
    const out = join(folder, 'edit');
    await exportRecords(archive, { ids: [id], format: 'folder', out, signal });
    const work = join(out, id);
    const path = join(work, 't2.translation.en.txt');
    await writeFile(path, (await readFile(path, 'utf8')).replace('three vessels', 'three ships'));
    expect(await importSources(archive, [work], { by: 'Anna', signal })).toMatchObject({
      imported: 1,
      problems: [],
    });
    expect(said(await linksOf(id))).toEqual([
      't1.s1=t2.s1 confirmed',
      't1.s2=t2.s2 confirmed stale',
      't1.s3+t1.s4=t2.s3 corrected',
      '=t2.s4 corrected',
      '=t2.s5 computed',
      't1.s5= computed',
    ]);
    const { content } = await headOf(id);
    expect(content.judgements).toHaveLength(1);
    expect(await importSources(archive, [work], { by: 'Anna', signal })).toMatchObject({
      imported: 0,
      unchanged: 1,
    });
  });

  it('are fresh again when they are confirmed as they stand', async () => {
    const { version } = await headOf(id);
    await judgeLinks(archive, id, { base: version, by: 'Anna', changes: [{ do: 'confirm', ...row(2) }] });
    expect(said(await linksOf(id))[1]).toBe('t1.s2=t2.s2 confirmed');
  });

  it('are said to be left out where an edit leaves them out', async () => {
    const out = join(folder, 'without');
    await exportRecords(archive, { ids: [id], format: 'folder', out, signal });
    await rm(join(out, id, 'links.json'));
    const done = await importSources(archive, [join(out, id)], { by: 'Boris', signal });
    expect(done.problems.map(({ code, message }) => `${code}: ${message.slice(0, 52)}`)).toEqual([
      'judged-left-out: The edit leaves out 5 judged links and 1 judged find',
    ]);
  });

  it('stay in the record when the text that they speak of has gone', async () => {
    const base = await headOf(id);
    await judgeLinks(archive, id, {
      base: base.version,
      by: 'Anna',
      changes: [{ do: 'confirm', ...row(1) }],
    });
    const out = join(folder, 'gone');
    await exportRecords(archive, { ids: [id], format: 'folder', out, signal });
    const yaml = join(out, id, 'record.yaml');
    const text = await readFile(yaml, 'utf8');
    await writeFile(yaml, text.replace(/^ *- .*t2\.translation\.en\.txt.*\n/mu, ''));
    await rm(join(out, id, 't2.translation.en.txt'));
    const done = await importSources(archive, [join(out, id)], { by: 'Anna', signal });
    expect(done.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { content } = await headOf(id);
    expect(content.texts.map((one) => one.id)).toEqual(['t1']);
    expect(content.links.map((link) => link.target.segments)).toEqual([['t2.s1']]);
  });

  it('come away with a record that is withdrawn, and with a rebuild, and are computed anew', async () => {
    const other = await archive.publish('again', report('again'));
    await linksOf(other);
    await withdrawRecord(archive, { record: id, reason: 'A test.', by: 'test' });
    expect(await kept()).toEqual([]);
    await linksOf(other);
    expect((await kept()).length).toBe(1);
    await rebuildArchive(archive, { signal });
    expect(await kept()).toEqual([]);
    expect(said(await linksOf(other))).toHaveLength(5);
  });

  it('teach the archive a lexicon, the same one every time, which is gone when a record is withdrawn', async () => {
    const other = await archive.publish('more', report('more'));
    const learnt = await run(archive, 'align', '--learn', '--json');
    expect(learnt.status).toBe(0);
    const lexicons = z.object({
      lexicons: z.array(z.object({ name: z.string(), pairs: z.number(), stamp: z.string() })),
    });
    const first = lexicons.parse(JSON.parse(learnt.stdout));
    expect(first.lexicons).toMatchObject([{ name: 'ru-en', pairs: 10 }]);
    expect(
      lexicons.parse(JSON.parse((await run(archive, 'align', '--all', '--json')).stdout)).lexicons,
    ).toEqual(first.lexicons);
    expect(await readdir(join(archive.dir, 'cache', 'lexicon'))).toHaveLength(2);
    expect(said(await linksOf(other))).toHaveLength(5);
    await withdrawRecord(archive, { record: other, reason: 'A test.', by: 'test' });
    expect(await readdir(join(archive.dir, 'cache')).catch(() => [])).not.toContain('lexicon');
  });
});
