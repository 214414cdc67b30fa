// Alignments are computed once, in good time or not at all for a page, and kept within a bound.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bareDescription } from '../../../test/generators/bare-description.ts';
import { paragraph, textOf } from '../../../test/generators/sentences.ts';
import { sha256 } from '../../trust/hash.ts';
import { LinkKeeper, type PairOfVersion } from './keeper.ts';

let dir: string;
let keeper: LinkKeeper;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'verno-keeper-'));
  keeper = new LinkKeeper(dir);
});
afterEach(async () => {
  await keeper.close();
  await rm(dir, { recursive: true, force: true });
});

const russian = [
  'Мост готов.',
  'Вода поднялась на',
  'Отряд вышел из',
  'Просим прислать краску',
  'Поезд прибыл',
];
const english = [
  'The bridge is ready.',
  'The water rose by',
  'The party left',
  'Please send paint',
  'The train arrived',
];

/** A pair of texts of so many sentences, each with its number. */
function pair(sentences: number, name = 'one'): PairOfVersion {
  const numbered = (all: readonly string[]): string[] =>
    Array.from({ length: sentences }, (_, at) => `${all[at % all.length] ?? ''} ${at} ${name}.`);
  const original = textOf('transcription', 'ru', [paragraph('a', numbered(russian))]);
  const translation = textOf('translation', 'en', [paragraph('b', numbered(english))], { of: 't1' });
  const texts = [original, translation].map((text) => ({ id: text.id, hash: sha256(JSON.stringify(text)) }));
  return {
    original,
    translation,
    content: { description: bareDescription },
    manifest: { parts: { description: sha256(''), texts, zones: null, links: null } },
  };
}

const files = async (): Promise<string[]> =>
  (await readdir(join(dir, 'cache', 'links'), { recursive: true }).catch(() => [])).filter(
    (name) => name.length > 3,
  );

describe('the keeper of links', () => {
  it('computes once what several ask for at once, and finds it again', async () => {
    const asked = pair(20);
    const [first, second] = await Promise.all([keeper.computed(asked), keeper.computed(asked)]);
    expect(first.links.map(({ source, target }) => [source, target])).toEqual(
      Array.from({ length: 20 }, (_, at) => [[`a.s${at + 1}`], [`b.s${at + 1}`]]),
    );
    expect(second).toBe(first);
    expect(keeper.state()).toBe('1');
    expect(await keeper.kept(asked)).toEqual(first);
    expect(await new LinkKeeper(dir).kept(asked)).toBeDefined();
    expect(keeper.state()).toBe('1');
  });

  it('has nothing of other texts, or of the same beside another absent page', async () => {
    const asked = pair(5);
    await keeper.computed(asked);
    expect(await keeper.kept(pair(5, 'two'))).toBeUndefined();
    const absences = [
      { kind: 'lost' as const, basis: 'written' as const, certainty: 'certain' as const, by: null },
    ];
    const pages = [{ id: 'p1', label: '1', exemplar: null, absences }];
    expect(
      await keeper.kept({ ...asked, content: { description: { ...bareDescription, pages } } }),
    ).toBeUndefined();
  });

  it('does not keep a page waiting for a long one, and has it the next time', async () => {
    const asked = pair(700);
    const begun = performance.now();
    const now = await keeper.soon(asked);
    expect(performance.now() - begun).toBeLessThan(5000);
    const then = now ?? (await keeper.computed(asked));
    expect(then.links).toHaveLength(700);
    expect(await keeper.soon(asked)).toBeDefined();
    expect(await files()).toHaveLength(1);
  }, 60_000);

  it('gives up what nobody waits for any more, and goes on with the next', async () => {
    const control = new AbortController();
    const left = keeper.computed(pair(900), control.signal);
    setTimeout(() => control.abort(new Error('left')), 50);
    await expect(left).rejects.toThrow('left');
    expect((await keeper.computed(pair(420))).links).toHaveLength(420);
    expect(await files()).toHaveLength(1);
  }, 60_000);

  it('keeps no more than it may', async () => {
    const small = new LinkKeeper(dir, { cacheBytes: 20_000 });
    for (const name of ['one', 'two', 'three', 'four', 'five']) await small.computed(pair(6, name));
    await small.close();
    await expect.poll(async () => (await files()).length).toBeLessThanOrEqual(2);
    expect((await files()).length).toBeGreaterThan(0);
  });
});
