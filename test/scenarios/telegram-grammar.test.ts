// Second looks at the grammar, the worn word and the names of the telegram of 12 May 1950.
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importSources } from '../../src/app/import/import.ts';
import { sharedData } from '../shared-data.ts';
import { testArchive } from './archive.ts';
import { run } from './command.ts';

const telegram = sharedData('telegram-1950');
const SideSchema = z.object({ words: z.array(z.string()) }).nullable();
const FoundSchema = z.object({
  findings: z.array(z.object({ kind: z.string(), source: SideSchema, target: SideSchema })),
});

describe.skipIf(telegram === undefined)('the grammar of the telegram (skipped without telegram-1950)', () => {
  const found: string[] = [];

  beforeAll(async () => {
    const own = await testArchive();
    try {
      await importSources(own, [telegram ?? ''], { by: 'test', signal: new AbortController().signal });
      const [line] = await own.store.records(0, 1);
      const { stdout } = await run(own, 'review', line?.id ?? '', '--json', '--min', '0');
      for (const { kind, source, target } of FoundSchema.parse(JSON.parse(stdout)).findings)
        found.push(`${kind}: ${source?.words.join(' ') ?? ''} / ${target?.words.join(' ') ?? ''}`);
    } finally {
      await own.remove();
    }
  });

  it.each(['tense: вылетают / flew', 'agreement: ее / them', 'worn-word: всеиные / military', 'name-language: Суёхо / Supung'])('%s', (one) => {
    expect(found).toContain(one);
  }); // prettier-ignore

  it('finds no other of these kinds: not in “without waiting”, “not possible”, “insufficiency”', () => {
    const kinds = /^(?:negation|tense|agreement|worn-word|name-language):/u;
    expect(found.filter((one) => kinds.test(one))).toHaveLength(4);
  });
});
