// Findings are looked for once, in a thread of their own where a page waits, and are the same wherever that is done.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareDescription } from '../../../test/generators/bare-description.ts';
import { paragraph, textOf } from '../../../test/generators/sentences.ts';
import { FindingKeeper, type Reviewed } from './keeper.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verno-findings-'));
});
afterAll(async () => rm(dir, { recursive: true, force: true }));

/** So many linked sentences, of which every tenth has another figure in the translation. */
function pair(sentences: number): Reviewed {
  const numbered = (words: string, off: number): string[] =>
    Array.from({ length: sentences }, (_, at) => `${words} ${100 + at + (at % 10 === 0 ? off : 0)}.`);
  const original = textOf('transcription', 'ru', [paragraph('a', numbered('Прибыло ящиков', 0))]);
  const translation = textOf('translation', 'en', [paragraph('b', numbered('Crates arrived', 7000))], {
    of: 't1',
  });
  const links = Array.from({ length: sentences }, (_, at) => ({
    source: [`a.s${at + 1}`],
    target: [`b.s${at + 1}`],
    by: 'computed' as const,
    score: 0.9,
    stale: false,
    crossing: false,
  }));
  return { original, translation, content: { description: bareDescription }, hashes: [], links };
}

it('looks once for all who ask at once, and keeps what was found', async () => {
  const keeper = new FindingKeeper(dir);
  const asked = pair(300);
  const [one, two, page] = await Promise.all([
    keeper.findings(asked),
    keeper.findings(asked),
    keeper.soon(asked),
  ]);
  expect(one.filter(({ kind }) => kind === 'number')).toHaveLength(30);
  expect(two).toBe(one);
  expect([undefined, one]).toContain(page);
  expect(await keeper.soon(asked)).toBe(one);
  await keeper.close();
});

it('finds the same in line and in the thread', async () => {
  const [inLine, inThread] = [new FindingKeeper(dir), new FindingKeeper(dir)];
  const asked = pair(20);
  const found = await inLine.findings(asked);
  let soon: typeof found | undefined;
  while (soon === undefined) soon = await inThread.soon(asked);
  expect(soon).toEqual(found);
  expect(found.length).toBeGreaterThan(0);
  await inThread.close();
});

it('lets a page go on that nobody waits for, and tells a command why it stopped', async () => {
  const keeper = new FindingKeeper(dir);
  const gone = AbortSignal.abort(new Error('gone'));
  expect(await keeper.soon(pair(250), gone)).toBeUndefined();
  await expect(keeper.findings(pair(251), gone)).rejects.toThrow('gone');
  await keeper.close();
});
